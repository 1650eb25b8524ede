/** Prefixes of month names in the languages of Kindle devices, long enough to be unambiguous. */
const months: readonly RegExp[] = [
  /jan|gen|ene|янв|oca|stycz/,
  /feb|fév|fev|фев|şub|lut/,
  /mar(?!k)|mär|maa|март|мар|mart|mars/,
  /apr|avr|abr|апр|nis|kwie/,
  /mai|may|mag|mei|мая|май|maj/,
  /jun|juin|giu|июн|haz|czerw/,
  /jul|juil|lug|июл|tem|lip/,
  /aug|août|aoû|ago|авг|ağu|sierp/,
  /sep|set|сен|eyl|wrze/,
  /oct|okt|ott|out|окт|eki|paź/,
  /nov|ноя|kas|list/,
  /dec|dez|déc|dic|дек|ara|grud/,
];

function isoOf(
  year: number,
  month: number,
  day: number,
  [hour, minute, second]: readonly number[],
): string | null {
  const fullYear = year < 100 ? 2000 + year : year;
  const date = new Date(fullYear, month - 1, day, hour ?? 0, minute ?? 0, second ?? 0);
  return Number.isNaN(date.getTime()) || date.getDate() !== day ? null : date.toISOString();
}

/** Hours, minutes and seconds, with AM or PM in languages that use it. */
function timeOfDay(text: string): number[] {
  const [, h = '0', m = '0', s = '0'] =
    /(\d{1,2})\s*[:.時시時]\s*(\d{2})\s*(?:[:.分분]\s*(\d{2}))?/u.exec(text) ?? [];
  const isAfternoon = /\bp\.?\s?m\b|午後|下午|오후/iu.test(text);
  const isMorning = /\ba\.?\s?m\b|午前|上午|오전/iu.test(text);
  const hour = Number(h);
  return [isAfternoon && hour < 12 ? hour + 12 : isMorning && hour === 12 ? 0 : hour, Number(m), Number(s)];
}

/** Code units of a line that are examined; the line of a clipping has about a hundred. */
const maxLength = 500;

/**
 * Parses the time of a clipping, "Added on Sunday, December 18, 2022 3:19:56 PM", in any language. The device does not give a
 * time zone, so local time is assumed. ISO 8601 in UTC, or null.
 */
export function kindleTime(text: string): string | null {
  const lower = text.slice(0, maxLength).toLowerCase().normalize('NFC');
  const [, y = '', mo = '', d = ''] =
    /(\d{4})\s*[年년.\-/]\s*(\d{1,2})\s*[月월.\-/]\s*(\d{1,2})/u.exec(lower) ?? [];
  if (y !== '') return isoOf(Number(y), Number(mo), Number(d), timeOfDay(lower.slice(lower.indexOf(y) + 8)));
  // The name of a month next to a day, then the year; names of weekdays have no adjacent number.
  const pattern =
    /(\d{1,2})(?:\.|er|º|°|-е)?\s+(?:de\s+)?(\p{L}+)\.?,?\s+(?:de\s+|г\.?\s+)?(\d{4}|\d{2})\b|(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u;
  const found = pattern.exec(lower);
  if (!found) return null;
  const [whole, dayBefore, nameAfter, yearBefore, nameBefore, dayAfter, yearAfter] = found;
  const name = nameAfter ?? nameBefore ?? '';
  const month = months.findIndex((prefix) => name.search(prefix) === 0);
  if (month < 0) return null;
  const afterDate = lower.slice(found.index + whole.length);
  return isoOf(
    Number(yearBefore ?? yearAfter),
    month + 1,
    Number(dayBefore ?? dayAfter),
    timeOfDay(afterDate),
  );
}
