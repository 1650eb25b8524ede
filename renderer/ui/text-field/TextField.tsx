import type { InputHTMLAttributes, RefObject, TextareaHTMLAttributes } from 'react';
import { Field as BaseField } from '@base-ui/react/field';
import { classNames } from '../class-names/class-names.ts';
import styles from './TextField.module.css';

/**
 * How a text field looks. It follows the custom properties `--field-width`, `--field-height`, `--field-min-height` and
 * `--field-font`.
 */
interface TextLook {
  /** `underline`: small, with a line instead of a box, for use inside a line of text or tags. */
  readonly variant?: 'underline';
  /** Text in the monospaced font: file names, templates. */
  readonly code?: boolean;
  /** `danger`: the content is invalid. */
  readonly tone?: 'danger' | undefined;
  /** Called with the whole text on every change. */
  readonly onChange: (value: string) => void;
}

export interface TextFieldProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'type' | 'value' | 'size'>, TextLook {
  /** `search`: Escape and a button clear it. */
  readonly type?: 'text' | 'search';
  readonly value: string;
  readonly ref?: RefObject<HTMLInputElement | null> | undefined;
}

/** A field for one line of text. Its name is the label of the surrounding `Field`, or `aria-label`. */
export function TextField({
  type = 'text',
  variant,
  code,
  tone,
  className,
  onChange,
  ...rest
}: TextFieldProps) {
  return (
    <BaseField.Control
      type={type}
      className={classNames(styles['input'], className)}
      data-variant={variant}
      data-code={code ? '' : undefined}
      dir={code ? 'ltr' : undefined}
      data-tone={tone}
      onValueChange={onChange}
      {...rest}
    />
  );
}

interface TextAreaProps
  extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value'>, Omit<TextLook, 'variant'> {
  readonly value: string;
  readonly ref?: RefObject<HTMLTextAreaElement | null> | undefined;
}

/** A field for several lines of text. Its name is the label of the surrounding `Field`, or `aria-label`. */
export function TextArea({ code, tone, className, onChange, ref, ...rest }: TextAreaProps) {
  return (
    <BaseField.Control
      className={classNames(styles['input'], className)}
      data-code={code ? '' : undefined}
      dir={code ? 'ltr' : undefined}
      data-tone={tone}
      onValueChange={onChange}
      render={<textarea ref={ref} />}
      {...(rest as object)}
    />
  );
}
