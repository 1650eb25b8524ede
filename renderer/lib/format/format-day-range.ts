const inUtc = { timeZone: 'UTC' } as const;
const dayFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  ...inUtc,
});
const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', ...inUtc });

const toDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
const lastOfMonth = (day: string): string => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

/** Formats the first and last day (YYYY-MM-DD) as a day, month, year, years or range of days. */
export function formatDayRange(from: string, to: string): string {
  // `Date` formats signed years and years before 100 poorly.
  if (!/^\d{4}-/.test(from) || !/^\d{4}-/.test(to)) return from === to ? from : `${from} – ${to}`;
  if (from === to) return dayFormat.format(toDate(from));
  const [fromYear, toYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  if (from.endsWith('-01-01') && to.endsWith('-12-31'))
    return fromYear === toYear ? String(fromYear) : `${fromYear} – ${toYear}`;
  if (from.endsWith('-01') && to === lastOfMonth(from)) return monthFormat.format(toDate(from));
  return dayFormat.formatRange(toDate(from), toDate(to));
}
