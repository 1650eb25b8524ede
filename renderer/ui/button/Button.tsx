import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './Button.module.css';

/**
 * How a button looks. Its size follows the custom properties `--button-size`, `--icon-button-size`, `--button-padding`
 * and `--icon-size`.
 */
export interface ButtonLook {
  /** `primary` once in a view; `quiet` without a box until it is pointed at; `plain` without one even then. */
  readonly variant?: 'primary' | 'quiet' | 'plain' | 'danger';
  readonly tone?: 'muted' | 'accent';
  readonly size?: 'small' | 'narrow';
  /** `start`: as wide as its container, the words at the start. */
  readonly align?: 'start';
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement>, ButtonLook {}

/** Joins class names, leaving out what is absent. */
const classes = (...names: readonly (string | undefined)[]): string => names.filter(Boolean).join(' ');

/** A button with words. `className` places it; how it looks is said by its props. */
export function Button({ variant, tone, size, align, className, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      data-variant={variant}
      data-tone={tone}
      data-size={size}
      data-align={align}
      className={classes(styles['button'], className)}
      {...rest}
    />
  );
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  /** The accessible name, shown as a tooltip too. */
  readonly label: string;
  /** Shown in the tooltip after the name: "Ctrl+E". */
  readonly keys?: string;
  readonly icon: ReactNode;
}

/** A button with only an icon; its name is spoken and shown on hover. */
export function IconButton({ label, keys, icon, variant = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Button
      variant={variant}
      aria-label={label}
      title={keys ? `${label} (${keys})` : label}
      data-icon-only=""
      {...rest}
    >
      {icon}
    </Button>
  );
}

/** A button that reads as a link in a sentence: it leads somewhere in the window. */
export function LinkButton({ className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={classes(styles['link'], className)} {...rest} />;
}

/** At the end of a list that is shown in part: shows more of it. `className` places it. */
export function ShowMoreButton({ className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <Button
      variant="quiet"
      tone="accent"
      size="small"
      className={classes(styles['more'], className)}
      {...rest}
    />
  );
}

/** A button without a look of its own, for rows, titles and words that can be clicked. `className` gives it one. */
export function UnstyledButton(props: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" {...props} />;
}
