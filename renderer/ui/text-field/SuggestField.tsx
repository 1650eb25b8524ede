import { useRef, useState } from 'react';
import { Autocomplete } from '@base-ui/react/autocomplete';
import { foldText } from '../../../core/text/fold.ts';
import { classNames } from '../class-names/class-names.ts';
import type { TextFieldProps } from './TextField.tsx';
import field from './TextField.module.css';
import styles from './SuggestField.module.css';

export interface Suggestion {
  readonly value: string;
  /** Shown after the value. */
  readonly detail?: string;
}

interface SuggestFieldProps extends Omit<TextFieldProps, 'list' | 'code' | 'tone' | 'defaultValue'> {
  readonly suggestions: readonly Suggestion[];
  /** Called when a suggestion is chosen, instead of `onChange`. By default the value becomes the text. */
  readonly onChoose?: (value: string) => void;
}

const maxShown = 20;

const matches = ({ value }: Suggestion, query: string): boolean =>
  foldText(value).includes(foldText(query.trim()));

/**
 * A field for one line of text that suggests values while typing, ignoring case and accents. Up and Down move through the
 * suggestions, Enter chooses one; any other text is allowed.
 */
export function SuggestField({
  suggestions,
  type = 'text',
  variant,
  className,
  value,
  onChange,
  onChoose = onChange,
  onKeyDown,
  ...rest
}: SuggestFieldProps) {
  const isHighlighted = useRef(false);
  const [isOpen, setOpen] = useState(false);
  const [previous, setPrevious] = useState(value);
  if (value !== previous) {
    setPrevious(value);
    // All suggestions are shown on request only, by Up or Down.
    if (value === '') setOpen(false);
  }
  const shown = suggestions.filter((each) => matches(each, value)).slice(0, maxShown);
  return (
    <Autocomplete.Root
      items={shown}
      filteredItems={shown}
      value={value}
      // An empty list is none.
      open={isOpen && shown.length > 0}
      onOpenChange={setOpen}
      itemToStringValue={({ value: text }: Suggestion) => text}
      openOnInputClick={false}
      onItemHighlighted={(item) => {
        isHighlighted.current = item !== undefined;
      }}
      onValueChange={(text, { reason }) => (reason === 'item-press' ? onChoose : onChange)(text)}
    >
      <Autocomplete.Input
        type={type}
        className={classNames(field['input'], className)}
        data-variant={variant}
        autoComplete="off"
        {...rest}
        onKeyDown={(event) => {
          // Enter is for the suggestion; without one, the typed text is final.
          if (event.key === 'Enter' && isHighlighted.current) return;
          if (event.key === 'Enter') setOpen(false);
          onKeyDown?.(event);
        }}
      />
      <Autocomplete.Portal>
        <Autocomplete.Positioner className={styles['positioner']} sideOffset={4} align="start">
          <Autocomplete.Popup className={styles['popup']}>
            <Autocomplete.List>
              {(item: Suggestion) => (
                <Autocomplete.Item
                  key={`${item.value} ${item.detail ?? ''}`}
                  value={item}
                  className={styles['item']}
                >
                  <span dir="auto">{item.value}</span>
                  {item.detail === undefined ? null : <span className={styles['detail']}>{item.detail}</span>}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
