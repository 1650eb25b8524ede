import { dateToIso } from '../../dates/parse-date.ts';

/** The date and time of an ISO date with a zone, in ms; null for others. */
function instantOf(iso: string): number | null {
  const value = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(iso) ? Date.parse(iso) : Number.NaN;
  return Number.isNaN(value) ? null : value;
}

const isUtc = (iso: string): boolean => /(?:Z|[+-]00:00)$/.test(iso);

/** Later years are errors. */
const latestYear = 2_100;

/** A number of seconds or milliseconds since 1970 as a date; other values unchanged. */
function withoutEpoch(value: string): string {
  if (!/^\s*1\d{9}(?:\d{3})?\s*$/.test(value)) return value;
  const number = Number(value);
  return new Date(number < 1e12 ? number * 1_000 : number).toISOString();
}

/**
 * The first readable date of a page's metadata, most reliable source first. Impossible ones (the beginning of the epoch, the next
 * century) are left out. One in UTC is replaced by another value of the same
 * moment with the site's own zone, because its day can differ.
 * @param lang BCP 47 tag of the page; null when unknown
 */
export function publishedOf(values: readonly string[], lang: string | null): string | null {
  const dates = values
    .flatMap((value) => dateToIso(withoutEpoch(value), lang) ?? [])
    .filter((date) => !date.startsWith('1970-01-01') && Number(date.slice(0, 4)) <= latestYear);
  const [first] = dates;
  if (first === undefined) return null;
  const instant = isUtc(first) ? instantOf(first) : null;
  return (
    (instant === null ? undefined : dates.find((date) => !isUtc(date) && instantOf(date) === instant)) ??
    first
  );
}

const isMomentInUtc = (iso: string): boolean => isUtc(iso) && instantOf(iso) !== null;

/** Whether a date that the page shows can differ from the declared one or replace it: see `localDate`. */
export const needsShownDate = (declared: string | null): boolean =>
  declared === null || isMomentInUtc(declared);

const dayMs = 86_400_000;

/** Hours of a day in UTC from which, and until which, a zone of the Earth has the next or the previous day. */
const nextDayFrom = 10;
const previousDayUntil = 12;

/**
 * The day of publication: a moment in UTC becomes the day that the page shows to readers, when the site's zone can explain the
 * difference.
 * @param declared date from the metadata; null when there is none
 * @param shown date that is visible in the page; null when there is none
 */
export function localDate(declared: string | null, shown: string | null): string | null {
  if (declared === null || shown === null) return declared ?? shown;
  if (!isMomentInUtc(declared) || shown.length > 10) return declared;
  const difference = Math.round(
    (Date.parse(`${shown}T00:00:00Z`) - Date.parse(`${declared.slice(0, 10)}T00:00:00Z`)) / dayMs,
  );
  const hour = Number(declared.slice(11, 13));
  const isExplained =
    (difference === 1 && hour >= nextDayFrom) || (difference === -1 && hour < previousDayUntil);
  return isExplained ? shown : declared;
}
