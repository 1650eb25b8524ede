import type { KeyboardEvent, ReactNode } from 'react';
import { Search } from 'lucide-react';
import { classNames } from '../class-names/class-names.ts';
import { TextField, type TextFieldProps } from './TextField.tsx';
import styles from './TextField.module.css';

interface SearchFieldProps extends Omit<TextFieldProps, 'type' | 'className' | 'aria-label'> {
  /** The accessible name. */
  readonly label: string;
  /** Places the field. */
  readonly className?: string | undefined;
  /** A button at the end. */
  readonly children?: ReactNode;
}

/** A field with a magnifying glass. Escape clears it while it has text, and does nothing else then. */
export function SearchField({ label, className, children, onKeyDown, ...rest }: SearchFieldProps) {
  const clear = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && rest.value !== '') {
      event.preventDefault();
      event.stopPropagation();
      rest.onChange('');
    } else onKeyDown?.(event);
  };
  return (
    <div className={classNames(styles['search'], className)} data-button={children ? '' : undefined}>
      <Search aria-hidden="true" />
      <TextField type="search" aria-label={label} onKeyDown={clear} {...rest} />
      {children}
    </div>
  );
}
