import type { ButtonHTMLAttributes, ReactNode } from 'react';
import { X } from 'lucide-react';
import { classNames } from '../class-names/class-names.ts';
import styles from './Chip.module.css';

interface ChipProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** A number shown after the label. */
  readonly count?: ReactNode;
  /** `ink`: in the color of text, for a chip that opens something. */
  readonly tone?: 'ink';
}

/** A small rounded button. With `aria-pressed` it is a filter that is on or off. */
export function Chip({ count, tone, children, ...rest }: ChipProps) {
  return (
    <button type="button" className={styles['chip']} data-tone={tone} {...rest}>
      {children}
      {count === undefined ? null : <span className={styles['count']}>{count}</span>}
    </button>
  );
}

interface ChipGroupProps {
  readonly label: string;
  /** Places the group. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Chips that belong together. */
export function ChipGroup({ label, className, children }: ChipGroupProps) {
  return (
    <div className={classNames(styles['group'], className)} role="group" aria-label={label}>
      {children}
    </div>
  );
}

interface RemovableChipsProps {
  readonly label: string;
  /** Places the list. */
  readonly className?: string | undefined;
  readonly chips: readonly {
    readonly label: string;
    /** What a click does, for screen readers: "Remove the filter “Unread”". */
    readonly removeLabel: string;
    readonly onRemove: () => void;
  }[];
}

/** A list of chips that a click removes. Labels are unique. */
export function RemovableChips({ label, className, chips }: RemovableChipsProps) {
  return (
    <ul className={classNames(styles['removable-list'], className)} aria-label={label}>
      {chips.map((chip) => (
        <li key={chip.label}>
          <button
            type="button"
            className={styles['removable']}
            aria-label={chip.removeLabel}
            onClick={chip.onRemove}
          >
            {chip.label}
            <X aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
