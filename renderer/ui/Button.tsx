import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly variant?: 'primary' | 'quiet' | 'danger';
}

/** A button with words. */
export function Button({ variant, className, ...rest }: ButtonProps) {
  return (
    <button type="button" data-variant={variant} className={`button ${className ?? ''}`.trim()} {...rest} />
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
