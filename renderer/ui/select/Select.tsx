import type { ReactNode, SelectHTMLAttributes } from 'react';
import { Field as BaseField } from '@base-ui/react/field';
import { classNames } from '../class-names/class-names.ts';
import styles from '../text-field/TextField.module.css';

interface SelectOption<T extends string> {
  readonly value: T;
  readonly label: string;
}

interface SelectGroup<T extends string> {
  /** Heading of the group. */
  readonly label: string;
  readonly options: readonly SelectOption<T>[];
}

interface SelectProps<T extends string> extends Omit<
  SelectHTMLAttributes<HTMLSelectElement>,
  'onChange' | 'value' | 'children'
> {
  readonly value: T;
  readonly options: readonly (SelectOption<T> | SelectGroup<T>)[];
  readonly onChange: (value: T) => void;
  /** Draws a bar at the start, in the color `--tag-color`. */
  readonly bar?: boolean;
}

function Options<T extends string>({ options }: Pick<SelectProps<T>, 'options'>): ReactNode {
  return options.map((each) =>
    'options' in each ? (
      <optgroup key={`group ${each.label}`} label={each.label}>
        <Options options={each.options} />
      </optgroup>
    ) : (
      <option key={each.value} value={each.value}>
        {each.label}
      </option>
    ),
  );
}

/**
 * Selects one of several values. Its name is the label of the surrounding `Field`, or `aria-label`. Its size follows
 * the custom properties `--field-width` and `--field-height`. Why it is a native select: docs/adr/0121.
 */
export function Select<T extends string>({ options, onChange, bar, className, ...rest }: SelectProps<T>) {
  const all = options.flatMap((each) => ('options' in each ? each.options : [each]));
  return (
    <BaseField.Control
      className={classNames(styles['input'], className)}
      data-bar={bar ? '' : undefined}
      onValueChange={(value) => {
        const option = all.find((each) => each.value === value);
        if (option) onChange(option.value);
      }}
      render={
        <select>
          <Options options={options} />
        </select>
      }
      {...(rest as object)}
    />
  );
}
