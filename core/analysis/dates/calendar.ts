/** Days since 1970-01-01. Without time zone: the date of an article is used as written. */
export type Day = number;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export const dayOf = (year: number, month: number, day: number): Day => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / 86_400_000);
};

export const partsOfDay = (day: Day): { year: number; month: number; day: number; weekday: number } => {
  const date = new Date(day * 86_400_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  };
};

export const isoDay = (day: Day): string => {
  const { year, month, day: date } = partsOfDay(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
};

/** "2015-05": a month, where `month` may exceed the year and carries over. */
export const isoMonth = (year: number, month: number): string => {
  const months = year * 12 + month - 1;
  return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}`;
};

export const isoYear = (year: number): string => pad(year, 4);

/** The day of an ISO 8601 date or date with time, or null. */
export const parseIsoDay = (text: string | null | undefined): Day | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(text ?? '');
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? dayOf(year, month, day) : null;
};

/** Whether a date exists; false for 31 April. */
export const isDate = (year: number, month: number, day: number): boolean => {
  const parts = partsOfDay(dayOf(year, month, day));
  return parts.month === month && parts.day === day;
};
