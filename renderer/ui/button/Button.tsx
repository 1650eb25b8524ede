import type { ButtonHTMLAttributes, ReactElement, ReactNode } from 'react';
import { classNames } from '../class-names/class-names.ts';
import { Tooltip } from '../tooltip/Tooltip.tsx';
import styles from './Button.module.css';

/**
 * How a button looks. Its size follows the custom properties `--button-size`, `--icon-button-size`, `--button-padding`
 * and `--icon-size`.
 */
export interface ButtonLook {
  /** `primary` once in a view; `quiet` has a box only under the pointer; `plain` has none. */
  readonly variant?: 'primary' | 'quiet' | 'plain' | 'danger';
  readonly tone?: 'muted' | 'accent';
  readonly size?: 'small' | 'narrow';
  /** `start`: as wide as its container, with the label at the start. */
  readonly align?: 'start';
}

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'title'>, ButtonLook {
  /** Describes what the button does, where its label does not. */
  readonly tooltip?: string | undefined;
}

/** Adds a tooltip to a button that has one. */
const withTooltip = (button: ReactElement<Record<string, unknown>>, tooltip: string | undefined) =>
  tooltip === undefined ? button : <Tooltip text={tooltip}>{button}</Tooltip>;

/** A button with a label. `className` places it; its look follows from its props. */
export function Button({ variant, tone, size, align, className, tooltip, ...rest }: ButtonProps) {
  return withTooltip(
    <button
      type="button"
      data-variant={variant}
      data-tone={tone}
      data-size={size}
      data-align={align}
      className={classNames(styles['button'], className)}
      {...rest}
    />,
    tooltip,
  );
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label' | 'tooltip'> {
  /** The accessible name, shown as a tooltip too. */
  readonly label: string;
  /** Shown in the tooltip after the name: "Ctrl+E". */
  readonly keys?: string;
  readonly icon: ReactNode;
}

/** A button with only an icon. Its name is read out, and shown in a tooltip. */
export function IconButton({ label, keys, icon, variant = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Tooltip text={keys ? `${label} (${keys})` : label} isName>
      <Button variant={variant} aria-label={label} aria-description={keys} data-icon-only="" {...rest}>
        {icon}
      </Button>
    </Tooltip>
  );
}

/** A button that looks like a link in a sentence, for navigation in the window. */
export function LinkButton({ className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={classNames(styles['link'], className)} {...rest} />;
}

/** At the end of a list that is shown in part: shows more items. `className` places it. */
export function ShowMoreButton({ className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <Button
      variant="quiet"
      tone="accent"
      size="small"
      className={classNames(styles['more'], className)}
      {...rest}
    />
  );
}

/** A button without styles, for rows and titles that can be clicked. `className` styles it. */
export function UnstyledButton({
  tooltip,
  ...rest
}: Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'title'> & Pick<ButtonProps, 'tooltip'>) {
  return withTooltip(<button type="button" {...rest} />, tooltip);
}
