import { useRef, useState } from 'react';
import { CalendarDays } from 'lucide-react';
import { formatDayInput, parseDayInput } from '../../../messages/day-input.ts';
import { t } from '../../../messages/translate.ts';
import { IconButton } from '../button/Button.tsx';
import { TextField } from './TextField.tsx';
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

/** A date that shows the order of the numbers. */
const example = '2026-12-31';

/**
 * A field for a calendar date, typed as the language and the region write dates, or chosen in a calendar. Its name is the
 * label of the surrounding `Field`. An incomplete date, or one out of the range, counts as none and is marked.
 */
export function DateField({ date, from, to, onChange }: DateFieldProps) {
  const calendar = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [isLeft, setIsLeft] = useState(false);
  const read = (text: string): string | null => {
    const day = parseDayInput(text);
    return day === null || (from && day < from) || (to && day > to) ? null : day;
  };
  const change = (day: string | null): void => {
    if (day !== date) onChange(day);
  };
  const text = draft ?? (date ? formatDayInput(date) : '');
  const isWrong = isLeft && text.trim() !== '' && read(text) === null;
  return (
    <div className={styles['date']}>
      <TextField
        value={text}
        placeholder={formatDayInput(example)}
        tone={isWrong ? 'danger' : undefined}
        aria-invalid={isWrong || undefined}
        onFocus={() => setIsLeft(false)}
        onBlur={() => {
          setIsLeft(true);
          // What was typed stays while it is no date.
          if (text.trim() === '' || read(text) !== null) setDraft(null);
        }}
        onChange={(typed) => {
          setDraft(typed);
          change(read(typed));
        }}
      />
      <IconButton
        size="small"
        tone="muted"
        label={t('ui.chooseDate')}
        icon={<CalendarDays />}
        onClick={() => calendar.current?.showPicker()}
      />
      {/* The calendar of the system. */}
      <input
        ref={calendar}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={date ?? ''}
        min={from ?? undefined}
        max={to ?? undefined}
        onChange={({ target }) => {
          setDraft(null);
          change(read(target.value));
        }}
      />
    </div>
  );
}
