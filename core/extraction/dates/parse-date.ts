import { foldText } from '../../text/fold.ts';
import { otherCalendarDay, withCommonYears } from './calendars.ts';
import { monthOf } from './month-names.ts';
import { dayToIso, numericDay, two, withoutBuddhistEra } from './numeric-day.ts';

const isoDate =
  /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?(?!\d))?)?(?!\d)/i;

/** "2024年5月3日", "2024년 5월 3일", with a time of day as ISO 8601 writes it. */
const easternDate =
  /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]?(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?(?!\d))?/;
const vietnameseDate = /(\d{1,2})\s+thang\s+(\d{1,2})(?:,|\s+nam)?\s+(\d{4})(?!\d)/;

const word = String.raw`([\p{L}\p{M}]{2,20})`;
const dayMonthYear = new RegExp(
  String.raw`(?<![\d.])(\d{1,2})(?:st|nd|rd|th|er|eme|o|a|º|ª)?[.,-]?\s*(?:(?:of|de|di|del|den|d')\s*)?-?${word}[.,-]*\s*(?:(?:of|de|del)\s+)?(\d{4})(?!\d)`,
  'gu',
);
const monthDayYear = new RegExp(
  String.raw`(?<!\p{L})${word}\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:(?:de|del)\s+)?(\d{4})(?!\d)`,
  'gu',
);
const yearMonthDay = new RegExp(
  String.raw`(?<!\d)(\d{4})\.?\s{0,3}(?:m\.|г\.|-|e?ko)?\s{0,3}${word}\.?\s*-?(\d{1,2})(?!\d)`,
  'gu',
);
const yearDayMonth = new RegExp(String.raw`(?<!\d)(\d{4})\.\s+gada\s+(\d{1,2})\.\s+${word}`, 'gu');

function withTime(
  day: string | null,
  hour?: string,
  minute?: string,
  second?: string,
  zone = '',
): string | null {
  if (!day || !hour || !minute || Number(hour) > 23 || Number(minute) > 59) return day;
  const offset = zone
    .toUpperCase()
    .replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
    .replace(/^([+-]\d{2})$/, '$1:00');
  return `${day}T${two(hour)}:${minute}:${second ?? '00'}${offset}`;
}

/** Months of the Levant with two words, and abbreviations with a point inside, as names of one word. */
const withPlainMonths = (folded: string): string =>
  folded
    .replace(/تشرين الاول/g, 'اكتوبر')
    .replace(/تشرين الثاني/g, 'نوفمبر')
    .replace(/كانون الاول/g, 'ديسمبر')
    .replace(/كانون الثاني/g, 'يناير')
    .replace(/(?<=\p{Script=Thai})\.(?=\p{Script=Thai})/gu, '');

/** Positions of day, month and year in a pattern. */
type Order = readonly [day: number, month: number, year: number];

/** The first match whose word is the name of a month. */
function namedDay(
  text: string,
  pattern: RegExp,
  [day, month, year]: Order,
  lang: string | null,
): string | null {
  for (const found of text.matchAll(pattern)) {
    const number = monthOf(found[month] ?? '', lang);
    const full = Number(found[year]);
    const isThai = lang?.startsWith('th') === true || /\p{Script=Thai}/u.test(found[month] ?? '');
    const common = isThai ? withoutBuddhistEra(full) : full;
    if (number !== null) return dayToIso(common, number, Number(found[day]));
  }
  return null;
}

/**
 * The first date in `text` as ISO 8601: with time if ISO 8601 or an East Asian date has one ("2015-05-04T09:30:00Z"), otherwise
 * the day. Dates of the Buddhist, Solar Hijri and Hijri calendars and of Japanese eras are converted. Accepts names of months in some 35 languages in their usual orders, and numeric dates. "04/05/2015" depends on the
 * language, and yields null without it.
 * @param lang BCP 47 tag of the text; null when unknown
 */
export function dateToIso(text: string, lang: string | null = null): string | null {
  if (!/[\d٠-٩۰-۹०-९๐-๙０-９]/.test(text)) return null;
  const iso = isoDate.exec(text);
  // Before that, a year is one of another calendar.
  if (iso && Number(iso[1]) >= 1_500) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    return withTime(dayToIso(Number(year), Number(month), Number(day)), hour, minute, second, zone);
  }
  const eastern = easternDate.exec(withCommonYears(text.normalize('NFKC')));
  if (eastern) {
    const [, year, month, day, hour, minute, second] = eastern;
    return withTime(dayToIso(Number(year), Number(month), Number(day)), hour, minute, second);
  }
  const folded = withPlainMonths(foldText(text));
  const vietnamese = vietnameseDate.exec(folded);
  if (vietnamese) return dayToIso(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]));
  return (
    namedDay(folded, dayMonthYear, [1, 2, 3], lang) ??
    namedDay(folded, monthDayYear, [2, 1, 3], lang) ??
    namedDay(folded, yearMonthDay, [3, 2, 1], lang) ??
    namedDay(folded, yearDayMonth, [2, 3, 1], lang) ??
    otherCalendarDay(folded, lang) ??
    numericDay(folded, lang)
  );
}
