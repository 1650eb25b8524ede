const months = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may', 'may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const monthName = months.flat().join('|');
const dayMonthYear = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${monthName})\\.?,?\\s+(\\d{4})\\b`,
  'i',
);
const monthDayYear = new RegExp(`\\b(${monthName})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b`, 'i');
const isoDate =
  /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?(?!\d)/i;
const yearFirst = /(?<!\d)(\d{4})[./](\d{1,2})[./](\d{1,2})(?!\d)/;

const two = (value: number | string): string => String(value).padStart(2, '0');
const monthNumber = (name: string): number =>
  1 + months.findIndex((names) => names.includes(name.toLowerCase()));

/** A calendar day as "2015-05-04", or null when it does not exist. */
function dayToIso(year: number, month: number, day: number): string | null {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= 1000 && day >= 1 && day <= days ? `${year}-${two(month)}-${two(day)}` : null;
}

function isoMatchToIso(found: RegExpExecArray): string | null {
  const [, year, month, day, hour, minute, second, zone] = found;
  const date = dayToIso(Number(year), Number(month), Number(day));
  if (!date || !hour || !minute || Number(hour) > 23 || Number(minute) > 59) return date;
  const offset = zone ? zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') : '';
  return `${date}T${hour}:${minute}:${second ?? '00'}${offset}`;
}

/**
 * The first date in `text` as ISO 8601: with time if present ("2015-05-04T09:30:00Z"), otherwise the day. Accepts ISO, "4 May
 * 2015", "May 4, 2015" and "2015/05/04"; "04/05/2015" is ambiguous and yields null.
 */
export function dateToIso(text: string): string | null {
  const iso = isoDate.exec(text);
  if (iso) return isoMatchToIso(iso);
  const day = dayMonthYear.exec(text);
  if (day) return dayToIso(Number(day[3]), monthNumber(day[2] ?? ''), Number(day[1]));
  const month = monthDayYear.exec(text);
  if (month) return dayToIso(Number(month[3]), monthNumber(month[1] ?? ''), Number(month[2]));
  const numbers = yearFirst.exec(text);
  return numbers ? dayToIso(Number(numbers[1]), Number(numbers[2]), Number(numbers[3])) : null;
}
