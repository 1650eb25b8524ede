/** A number with two digits. */
export const two = (value: number | string): string => String(value).padStart(2, '0');

/** A calendar day as "2015-05-04", or null when it does not exist. */
export function dayToIso(year: number, month: number, day: number): string | null {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= 1000 && day >= 1 && day <= days ? `${year}-${two(month)}-${two(day)}` : null;
}

/** A year of the Buddhist calendar, which is 543 years ahead, as a common one; other years unchanged. */
export const withoutBuddhistEra = (year: number): number =>
  year > 2_400 && year < 2_700 ? year - 543 : year;

const yearFirst = /(?<!\d)(\d{4})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{1,2})(?!\d)/;
const compact = /^\s*((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{4,6})?\s*$/;
const yearLast = /(?<![\d.])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})(?!\d|\.\d)/;
const shortYear = /(?<![\d.])(\d{2})([./])(\d{2})\2(\d{2})(?![\d.])/;

/** A day and month of one digit, as German writes them: only where the text has little else, as versions look the same. */
const shortestYear = /(?<![\d.])(\d{1,2})(\.)\s?(\d{1,2})\.\s?(\d{2})(?![\d.])/;
const maxAround = 40;

/** Languages, and regions of English, that write the month first in "04/05/2015". */
const monthFirst = /^(?:en(?:-US|-PH)?|fil)$/i;

/** Whether the first number of "04/05/2015" is the day; null when that is unknown. */
function isDayFirst(separator: string, lang: string | null): boolean | null {
  if (separator === '.') return true;
  if (lang === null || lang.toLowerCase() === 'en') return null;
  return !monthFirst.test(lang);
}

function dayOf(
  first: number,
  second: number,
  year: number,
  separator: string,
  lang: string | null,
): string | null {
  const dayFirst = first > 12 ? true : second > 12 && separator !== '.' ? false : isDayFirst(separator, lang);
  if (dayFirst === null) return first === second ? dayToIso(year, first, second) : null;
  return dayFirst ? dayToIso(year, second, first) : dayToIso(year, first, second);
}

/**
 * The first numeric date in `text` as "2015-05-04": "2015/5/4", "4.5.2015", "20150504" alone, and "04/05/2015" where the language
 * or the numbers determine the order. Null when there is none.
 * @param lang BCP 47 tag; null when unknown
 */
export function numericDay(text: string, lang: string | null): string | null {
  const commonYear = (year: string | undefined): number =>
    lang?.startsWith('th') === true ? withoutBuddhistEra(Number(year)) : Number(year);
  const first = yearFirst.exec(text);
  if (first) return dayToIso(commonYear(first[1]), Number(first[3]), Number(first[4]));
  const plain = compact.exec(text);
  if (plain) return dayToIso(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  const last = yearLast.exec(text);
  if (last) return dayOf(Number(last[1]), Number(last[3]), commonYear(last[4]), last[2] ?? '', lang);
  // Two digits of a year could be a version or a time; only a page whose language writes dates that way has them.
  const short =
    lang !== null && !/^en(?:-US)?$/i.test(lang)
      ? (shortYear.exec(text) ?? (text.length <= maxAround ? shortestYear.exec(text) : null))
      : null;
  if (!short) return null;
  return dayOf(Number(short[1]), Number(short[3]), 2000 + Number(short[4]), short[2] ?? '', lang);
}
