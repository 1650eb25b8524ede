import { Field as BaseField } from '@base-ui/react/field';
import styles from './TextField.module.css';

interface DateFieldProps {
  /** YYYY-MM-DD, or null for none. */
  readonly date: string | null;
  /** First date that can be chosen. */
  readonly from?: string | null;
  /** Last date that can be chosen. */
  readonly to?: string | null;
  readonly onChange: (date: string | null) => void;
}

/** A field for a calendar date. Its name is the label of the surrounding `Field`. An incomplete date counts as none. */
export function DateField({ date, from, to, onChange }: DateFieldProps) {
  return (
    <BaseField.Control
      type="date"
      className={styles['input']}
      value={date ?? ''}
      min={from ?? undefined}
      max={to ?? undefined}
      onValueChange={(value) => onChange(/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null)}
    />
  );
}
