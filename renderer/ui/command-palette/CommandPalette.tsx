import { useRef, type ReactNode } from 'react';
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import styles from './CommandPalette.module.css';

/** Something that can be chosen. */
export interface PaletteItem {
  /** Unique in the palette. */
  readonly id: string;
  readonly label: string;
  /** More about it, at the end of the line. */
  readonly detail?: string | null;
  /** The keys that do the same elsewhere: "Ctrl+E". */
  readonly keys?: string;
  readonly icon: ReactNode;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly label: string;
  readonly items: readonly PaletteItem[];
}

interface CommandPaletteProps {
  /** The accessible name of the dialog and its field. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly groups: readonly PaletteGroup[];
  /** Called instead of the item's `run`. */
  readonly onChoose: (item: PaletteItem) => void;
  readonly onClose: () => void;
}

/**
 * A dialog with a field and a list of what matches, open while it is mounted. The first item is highlighted, arrow keys
 * move the highlight, Enter chooses and Escape closes; the focus stays in the field.
 */
export function CommandPalette(props: CommandPaletteProps) {
  const { label, placeholder, value, onChange, groups, onChoose, onClose } = props;
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['backdrop']} />
        <Dialog.Popup
          className={styles['palette']}
          aria-label={label}
          data-modal-dialog=""
          initialFocus={field}
          // Given back by `recoverFocus`.
          finalFocus={false}
        >
          <Autocomplete.Root
            inline
            open
            mode="none"
            autoHighlight="always"
            keepHighlight
            items={groups}
            value={value}
            onValueChange={onChange}
            itemToStringValue={(item: PaletteItem) => item.label}
          >
            <div className={styles['field']}>
              <Search aria-hidden="true" />
              <Autocomplete.Input ref={field} aria-label={label} placeholder={placeholder} />
            </div>
            <Autocomplete.List className={styles['list']} aria-label={label}>
              {(group: PaletteGroup) => (
                <Autocomplete.Group key={group.label} items={group.items}>
                  <Autocomplete.GroupLabel className={styles['group']}>{group.label}</Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(item: PaletteItem) => (
                      <Autocomplete.Item
                        key={item.id}
                        value={item}
                        className={styles['item']}
                        onClick={() => onChoose(item)}
                      >
                        {item.icon}
                        <bdi className={styles['label']}>{item.label}</bdi>
                        {item.detail ? <bdi className={styles['detail']}>{item.detail}</bdi> : null}
                        {item.keys ? <kbd aria-hidden="true">{item.keys}</kbd> : null}
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
