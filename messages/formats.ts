import { shownLanguage } from './translate.ts';

/**
 * Numbers, dates, durations, lists and sorting by the shown language and the region of the system. Every value that a
 * person reads is formatted here, or as an argument of a message.
 */

/** Keeps what `create` returns until the locale changes; `Intl` objects are costly to make. */
function perLocale<T>(create: (locale: string) => T): () => T {
  let kept: { readonly locale: string; readonly value: T } | null = null;
  return () => {
    const locale = shownLanguage().formatLocale;
    if (kept?.locale !== locale) kept = { locale, value: create(locale) };
    return kept.value;
  };
}

const dateFormats = (options: Intl.DateTimeFormatOptions) =>
  perLocale((locale) => new Intl.DateTimeFormat(locale, options));
const unitFormats = (unit: string, options: Intl.NumberFormatOptions = {}) =>
  perLocale((locale) => new Intl.NumberFormat(locale, { style: 'unit', unit, ...options }));

const numbers = perLocale((locale) => new Intl.NumberFormat(locale));
const roundNumbers = perLocale(
  (locale) =>
    new Intl.NumberFormat(locale, {
      notation: 'compact',
      compactDisplay: 'long',
      maximumSignificantDigits: 3,
    }),
);
const shortNumbers = perLocale((locale) => new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }));
const percents = perLocale((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));

export const formatNumber = (value: number): string => numbers().format(value);

/** "25,100", "1.2 million": at most three digits. */
export const formatRoundNumber = (value: number): string =>
  (value < 1_000_000 ? shortNumbers() : roundNumbers()).format(value);

/** "62%" for 0.62. */
export const formatPercent = (share: number): string => percents().format(share);

const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const inUtc = { timeZone: 'UTC' } as const;
const localDays = dateFormats(day);
// A date without a time is a calendar day; it must not shift with the time zone.
const wholeDays = dateFormats({ ...day, ...inUtc });
const dayRanges = dateFormats({ day: 'numeric', month: 'short', year: 'numeric', ...inUtc });
const months = dateFormats({ month: 'long', year: 'numeric', ...inUtc });
const years = dateFormats({ year: 'numeric', ...inUtc });
const times = dateFormats({ dateStyle: 'long', timeStyle: 'short' });

/** "May 4, 2015" for an ISO 8601 date or time; unparsable input is returned unchanged. */
export function formatDate(iso: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  return (iso.includes('T') ? localDays() : wholeDays()).format(time);
}

/**
 * "May 4, 2015" for the date or time of a publication: its day where it was published, whatever the time zone of this computer. Input
 * that is no ISO 8601 date is returned unchanged.
 */
export const formatPublicationDay = (iso: string): string =>
  formatDate(/^\d{4}-\d{2}-\d{2}T/.test(iso) ? iso.slice(0, 10) : iso);

/** "November 24, 2026 at 2:05 PM" for an ISO 8601 time, in the local time zone. */
export const formatTime = (iso: string): string => times().format(new Date(iso));

const toDate = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const lastOfMonth = (iso: string): string => {
  const [year = 0, month = 1] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};

/** Formats the first and last day (YYYY-MM-DD) as a day, month, year, years or range of days. */
export function formatDayRange(from: string, to: string): string {
  // `Date` formats signed years and years before 100 poorly.
  if (!/^\d{4}-/.test(from) || !/^\d{4}-/.test(to)) return from === to ? from : `${from} – ${to}`;
  if (from === to) return dayRanges().format(toDate(from));
  if (from.endsWith('-01-01') && to.endsWith('-12-31'))
    return from.slice(0, 4) === to.slice(0, 4)
      ? years().format(toDate(from))
      : years().formatRange(toDate(from), toDate(to));
  if (from.endsWith('-01') && to === lastOfMonth(from)) return months().format(toDate(from));
  return dayRanges().formatRange(toDate(from), toDate(to));
}

const minutes = unitFormats('minute', { unitDisplay: 'short' });
const hours = unitFormats('hour', { unitDisplay: 'short' });
const units = perLocale((locale) => new Intl.ListFormat(locale, { type: 'unit', style: 'narrow' }));

/** "45 min", "15 hr 30 min". */
export function formatMinutes(total: number): string {
  const whole = Math.floor(total / 60);
  const rest = total % 60;
  if (whole === 0) return minutes().format(rest);
  return units().format([hours().format(whole), ...(rest === 0 ? [] : [minutes().format(rest)])]);
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
const bytes = byteUnits.map((unit, index) => [
  unitFormats(unit, { unitDisplay: index === 0 ? 'long' : 'short', maximumFractionDigits: 0 }),
  unitFormats(unit, { unitDisplay: 'short', minimumFractionDigits: 1, maximumFractionDigits: 1 }),
]);

/** "1.2 MB": decimal units, as in file managers. */
export function formatBytes(count: number): string {
  let value = count;
  let unit = 0;
  while (value >= 1000 && unit < byteUnits.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return bytes[unit]?.[unit === 0 || value >= 100 ? 0 : 1]?.().format(value) ?? formatNumber(count);
}

const conjunctions = perLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** "a, b, and c". */
export const formatList = (items: readonly string[]): string => conjunctions().format(items);

const collators = perLocale((locale) => new Intl.Collator(locale, { numeric: true }));

/** Compares names for sorting as the language does. */
export const compareNames = (a: string, b: string): number => collators().compare(a, b);

const languages = perLocale(
  (locale) => new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }),
);

/** "German" for "de"; text that is no BCP 47 tag is returned unchanged. */
export function formatLanguage(tag: string): string {
  try {
    return languages().of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const regions = perLocale((locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }));

/** "China" for "CN"; text that is not an ISO 3166 code is returned unchanged. */
export function formatRegion(code: string): string {
  try {
    return regions().of(code) ?? code;
  } catch {
    return code;
  }
}

/** The canonical form of a BCP 47 language tag: "en-GB" for "EN-gb". Null for anything else. */
export function canonicalLanguage(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
