import { foldText } from '../../text/fold.ts';
import { dayToIso } from './numeric-day.ts';

/** A calendar other than the Gregorian one, with its months. */
interface Calendar {
  /** Name for `Intl`. */
  readonly name: string;
  /** Names of the months, the first month first; "/" separates spellings. */
  readonly months: string;
  /** The first and the last year of dates that pages state. */
  readonly years: readonly [from: number, to: number];
  /** Days from 1 January of the year 1 to the first day of its first year, and the mean length of a year in days. */
  readonly epoch: number;
  readonly yearLength: number;
}

const solarHijri: Calendar = {
  name: 'persian',
  months: 'فروردین اردیبهشت خرداد تیر مرداد/امرداد شهریور مهر آبان آذر دی بهمن اسفند',
  years: [1_300, 1_499],
  epoch: 226_895,
  yearLength: 365.2422,
};

const hijri: Calendar = {
  name: 'islamic-umalqura',
  months:
    'محرم صفر ربيع_الأول/ربيع_أول ربيع_الآخر/ربيع_الثاني جمادى_الأولى/جمادى_الأول جمادى_الآخرة/جمادى_الثانية رجب شعبان رمضان شوال ذو_القعدة/ذي_القعدة ذو_الحجة/ذي_الحجة',
  years: [1_300, 1_499],
  epoch: 227_014,
  yearLength: 354.367,
};

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const dayMs = 86_400_000;

/** Number of days around the estimate that are tried. */
const nearby = 40;

/** A day of a calendar as an ISO date of the Gregorian one, or null when it does not exist. */
function toIso({ name, epoch, yearLength }: Calendar, { year, month, day }: Day): string | null {
  const format = new Intl.DateTimeFormat(`en-u-ca-${name}-nu-latn`, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const estimate = Math.round(epoch + (year - 1) * yearLength + (month - 1) * (yearLength / 12) + day - 1);
  const start = Date.UTC(2001, 0, 1) - 730_485 * dayMs;
  for (let offset = 0; offset <= nearby * 2; offset += 1) {
    const days = estimate + (offset % 2 === 0 ? offset / 2 : -(offset + 1) / 2);
    const date = new Date(start + days * dayMs);
    const parts = new Map(
      format.formatToParts(date).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
    );
    if (parts.get('year') === year && parts.get('month') === month && parts.get('day') === day)
      return dayToIso(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  }
  return null;
}

/** A pattern of a day, a name of a month and a year in a folded text, and the months by their folded names. */
function readerOf(calendar: Calendar): (text: string) => string | null {
  const months = new Map(
    calendar.months
      .split(' ')
      .flatMap((forms, index) =>
        forms.split('/').map((form) => [foldText(form.replace('_', ' ')), index + 1] as const),
      ),
  );
  const names = [...months.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replace(' ', String.raw`\s`));
  const pattern = new RegExp(
    String.raw`(?<!\d)(\d{1,2})\s{1,3}(${names.join('|')})\s{1,3}(\d{4})(?!\d)`,
    'u',
  );
  const [from, to] = calendar.years;
  return (text) => {
    const found = pattern.exec(text);
    const year = Number(found?.[3]);
    const month = months.get(found?.[2]?.replace(/\s/g, ' ') ?? '');
    return found && month !== undefined && year >= from && year <= to
      ? toIso(calendar, { year, month, day: Number(found[1]) })
      : null;
  };
}

const readers = [solarHijri, hijri].map(readerOf);

/** "1403/02/14" in a Persian text. */
const numeric = /(?<!\d)(1[34]\d{2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{1,2})(?!\d)/;

/**
 * The first date of the Solar Hijri or the Hijri calendar in a folded text, as an ISO date of the Gregorian one; null when there is none.
 * @param lang BCP 47 tag of the text; null when unknown
 */
export function otherCalendarDay(text: string, lang: string | null): string | null {
  for (const read of readers) {
    const day = read(text);
    if (day !== null) return day;
  }
  const found = /^(?:fa|ps|prs)\b/.test(lang ?? '') ? numeric.exec(text) : null;
  return found
    ? toIso(solarHijri, { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) })
    : null;
}

/** Years of eras: Japanese ones, "令和6年", and of the Republic of China, "民國113年", with the year before the first of each. */
const eraStarts: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  民國: 1911,
  民国: 1911,
};
const eraYear = new RegExp(String.raw`(${Object.keys(eraStarts).join('|')})\s*(\d{1,3}|元)\s*年`);

/** A text whose years of eras are those of the common calendar. */
export const withCommonYears = (text: string): string =>
  text.replace(eraYear, (_whole, era: string, year: string) => {
    const number = year === '元' ? 1 : Number(year);
    return `${(eraStarts[era] ?? 0) + number}年`;
  });
