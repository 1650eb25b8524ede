import type { DateExpression } from '../../model/analysis.ts';
import type { TextSpan } from '../../model/span.ts';
import type { SentenceFinder } from './sentence.ts';

/** A date expression of the text with its sentence. */
export interface TimelineEntry {
  readonly date: DateExpression;
  /** First and last day, YYYY-MM-DD; null when the date could not be resolved. */
  readonly from: string | null;
  readonly to: string | null;
  readonly sentence: TextSpan;
}

const day = /^([+-]\d{6}|\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/;
const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const pad = (value: number): string => String(value).padStart(2, '0');

/** The first or last day of an ISO 8601 date, month or year; null for any other value. */
function boundaryDay(value: string, edge: 'first' | 'last'): string | null {
  const [, year, month, date] = day.exec(value) ?? [];
  if (year === undefined) return null;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  const m = month === undefined ? (edge === 'first' ? 1 : 12) : Number(month);
  const d = date === undefined ? (edge === 'first' ? 1 : lastDayOf(Number(year), m)) : Number(date);
  return `${year}-${pad(m)}-${pad(d)}`;
}

/** The first and last day of a value: an ISO 8601 date, month, year, time or "start/end" interval. */
export function daysOf(value: string | null): { readonly from: string; readonly to: string } | null {
  const [start = '', end = start] = (value ?? '').split('/');
  const from = boundaryDay(start, 'first');
  const to = boundaryDay(end, 'last');
  return from === null || to === null ? null : { from, to: to < from ? from : to };
}

/** The dates of a text in chronological order, followed by the unresolved ones in text order. */
export function timelineOf(dates: readonly DateExpression[], finder: SentenceFinder): TimelineEntry[] {
  const entries = dates.map((date): TimelineEntry => {
    const days = daysOf(date.value);
    return { date, from: days?.from ?? null, to: days?.to ?? null, sentence: finder.around(date) };
  });
  const key = ({ from }: TimelineEntry): string => from ?? '~';
  return entries.toSorted((a, b) =>
    key(a) === key(b) ? a.date.start - b.date.start : key(a) < key(b) ? -1 : 1,
  );
}
