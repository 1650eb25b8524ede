import { shownLanguage } from './translate.ts';

/**
 * Days as a person types them: numbers in the order of the shown language and the region of the system. Shown dates are
 * in messages/formats.ts.
 */
const numeric = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const;

/** Numbers of other scripts, such as Arabic, by their digits. */
const digit = /\p{Nd}/gu;
const valueOf = (char: string): number => {
  const code = char.codePointAt(0) ?? 0;
  // Digits are in groups of ten that begin with zero; those of Unicode's blocks begin at these offsets.
  const zeros = [0x30, 0x06_60, 0x06_f0, 0x09_66, 0x09_e6, 0x0e_50];
  return code - (zeros.findLast((zero) => code >= zero) ?? code);
};

const gregorian = (): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(shownLanguage().formatLocale, { ...numeric, calendar: 'gregory' });

/** "12/31/2026", "31.12.2026" for an ISO 8601 day; text that is none is returned unchanged. */
export function formatDayInput(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) ? day : gregorian().format(time);
}

type Part = 'year' | 'month' | 'day';

const orderOf = (): Part[] =>
  gregorian()
    .formatToParts(0)
    .flatMap(({ type }) => (type === 'year' || type === 'month' || type === 'day' ? [type] : []));

/** The ISO 8601 day of a typed text: three numbers in the order of the language, or ISO 8601; null for anything else. */
export function parseDayInput(text: string): string | null {
  const plain = text.replaceAll(digit, (char) => String(valueOf(char)));
  const numbers = plain.match(/\d+/g) ?? [];
  const isIso = /^\s*\d{4}-\d{1,2}-\d{1,2}\s*$/.test(plain);
  const order = isIso ? (['year', 'month', 'day'] as const) : orderOf();
  if (numbers.length !== 3 || /\p{L}/u.test(plain)) return null;
  const parts = Object.fromEntries(order.map((part, at) => [part, numbers[at] ?? ''])) as Record<
    Part,
    string
  >;
  if (parts.year.length !== 4 || parts.month.length > 2 || parts.day.length > 2) return null;
  const iso = `${parts.year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // The 31st of a shorter month is none.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso;
}
