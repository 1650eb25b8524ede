import type { ReactNode } from 'react';
import { Field as BaseField } from '@base-ui/react/field';
import { classNames } from '../class-names/class-names.ts';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: ReactNode;
  /** Where the label is: above the control (default) or beside it. */
  readonly labelPosition?: 'above' | 'beside';
  /** Shown at the end of the line of the label. */
  readonly aside?: ReactNode;
  /** Explains the control; announced when it changes. */
  readonly hint?: ReactNode;
  /** What is wrong with the content; shown in place of the hint. Null for nothing. */
  readonly problem?: string | null;
  /** Places the field. */
  readonly className?: string | undefined;
  /** One text field, select, date field or slider, and what belongs to it. */
  readonly children: ReactNode;
}

/** A control with its label. The control inside gets the label as its name and the hint as its description. */
export function Field(props: FieldProps) {
  const { label, labelPosition = 'above', aside, hint, problem = null, className, children } = props;
  const name = <BaseField.Label className={styles['label']}>{label}</BaseField.Label>;
  return (
    <BaseField.Root
      className={classNames(styles['field'], className)}
      data-label={labelPosition}
      invalid={problem !== null}
    >
      {aside === undefined ? (
        name
      ) : (
        <div className={styles['head']}>
          {name}
          {aside}
        </div>
      )}
      {children}
      {hint === undefined ? null : (
        <BaseField.Description className="form-note" data-problem={problem !== null} role="status">
          {problem ?? hint}
        </BaseField.Description>
      )}
    </BaseField.Root>
  );
}

interface FieldGroupProps {
  readonly label: ReactNode;
  /** Places and arranges the group. The distance to its label follows `--field-group-gap`. */
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Controls under one heading, which is the accessible name of the group. */
export function FieldGroup({ label, className, children }: FieldGroupProps) {
  return (
    <fieldset className={classNames(styles['group'], className)}>
      <legend className={styles['label']}>{label}</legend>
      {children}
    </fieldset>
  );
}
