interface DayInputProps {
  readonly id?: string;
  /** YYYY-MM-DD, or null for none. */
  readonly day: string | null;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A day of the calendar. One that is half written is none yet. */
export function DateInput({ id, day, from, to, onChange }: DayInputProps) {
  return (
    <input
      id={id}
      type="date"
      className="input"
      value={day ?? ''}
      min={from ?? undefined}
      max={to ?? undefined}
      onChange={({ target }) => onChange(/^\d{4}-\d{2}-\d{2}$/.test(target.value) ? target.value : null)}
    />
  );
}
