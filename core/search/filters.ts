import type { SearchFilter } from './query.ts';

type Day = readonly [year: number, month: number, day: number];

const isoOf = ([year, month, day]: Day): string => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.toISOString().slice(0, 10);
};

const todayOf = (now: Date): Day => [now.getFullYear(), now.getMonth() + 1, now.getDate()];

const ago: Readonly<Record<string, (today: Day, count: number) => Day>> = {
  d: ([y, m, d], n) => [y, m, d - n],
  w: ([y, m, d], n) => [y, m, d - 7 * n],
  m: ([y, m, d], n) => [y, m - n, d],
  y: ([y, m, d], n) => [y - n, m, d],
};

/** Parses a day: "2024", "2024-05", "2024-05-01", "today", "yesterday", "10d", "2w", "3m", "1y"; null for anything else. */
export function dayOf(words: string, now: Date): string | null {
  const text = words.trim().toLowerCase();
  const today = todayOf(now);
  if (text === 'today') return isoOf(today);
  if (text === 'yesterday') return isoOf([today[0], today[1], today[2] - 1]);
  const [, count, unit] = /^(\d{1,3})([dwmy])$/.exec(text) ?? [];
  if (count && unit) return isoOf(ago[unit]?.(today, Number(count)) ?? today);
  const [, year, month = '1', day = '1'] = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text) ?? [];
  if (!year) return null;
  const [m, d] = [Number(month), Number(day)];
  return m >= 1 && m <= 12 && d >= 1 && d <= 31 ? isoOf([Number(year), m, d]) : null;
}

const hasValues = {
  note: 'note',
  notes: 'note',
  highlight: 'highlight',
  highlights: 'highlight',
  tag: 'tag',
  tags: 'tag',
} as const;

const isValues = {
  unread: 'unread',
  new: 'unread',
  reading: 'reading',
  started: 'reading',
  read: 'read',
  finished: 'read',
  starred: 'starred',
  star: 'starred',
  archived: 'archived',
  archive: 'archived',
} as const;

const lookUp = <T>(table: Readonly<Record<string, T>>, key: string): T | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null;

/** The filter of `field:value`; null when it is not a valid filter and should be searched as text. */
export function filterOf(field: string, value: string, now: Date): SearchFilter | null {
  const word = value.trim().toLowerCase();
  if (word === '') return null;
  switch (field) {
    case 'tag':
    case 'site':
    case 'by':
      return { field, value: value.trim() };
    case 'author':
      return { field: 'by', value: value.trim() };
    case 'after':
    case 'before': {
      const day = dayOf(word, now);
      return day === null ? null : { field, day };
    }
    case 'has': {
      const what = lookUp(hasValues, word);
      return what && { field: 'has', what };
    }
    case 'is': {
      const what = lookUp(isValues, word);
      return what && { field: 'is', what };
    }
    default:
      return null;
  }
}
