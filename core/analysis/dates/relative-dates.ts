import { dayOf, isDate, isoDay, isoMonth, isoYear, partsOfDay } from './calendar.ts';
import type { Day } from './calendar.ts';

/** Direction in which an unqualified "Thursday" is resolved from the date of the article. */
export type Direction = 'past' | 'future';

/** The week of a day, from Monday to Sunday, as an interval. */
export const weekOf = (day: Day): string => {
  const monday = day - ((partsOfDay(day).weekday + 6) % 7);
  return `${isoDay(monday)}/${isoDay(monday + 6)}`;
};

/** The unit that contains the reference date, moved by a number of units: "last month", "this weekend"; null for an unknown unit. */
export const shiftUnit = (reference: Day, unit: string, by: number): string | null => {
  const { year, month } = partsOfDay(reference);
  if (unit.startsWith('day')) return isoDay(reference + by);
  if (unit.startsWith('week') && unit !== 'weekend') return weekOf(reference + 7 * by);
  if (unit === 'weekend') {
    const saturday = reference - ((partsOfDay(reference).weekday + 6) % 7) + 5 + 7 * by;
    return `${isoDay(saturday)}/${isoDay(saturday + 1)}`;
  }
  if (unit.startsWith('month')) return isoMonth(year, month + by);
  if (unit.startsWith('year')) return isoYear(year + by);
  if (unit === 'quarter') {
    const first = Math.floor((month - 1) / 3) * 3 + 1 + 3 * by;
    return `${isoMonth(year, first)}/${isoMonth(year, first + 2)}`;
  }
  if (unit.startsWith('decade')) {
    const first = Math.floor(year / 10) * 10 + 10 * by;
    return `${isoYear(first)}/${isoYear(first + 9)}`;
  }
  if (unit.startsWith('centur')) {
    const first = Math.floor(year / 100) * 100 + 100 * by;
    return `${isoYear(first)}/${isoYear(first + 99)}`;
  }
  return null;
};

/** Length of a unit in days; 0 for units of months. */
export const unitDays = (unit: string): number =>
  unit.startsWith('day') ? 1 : unit.startsWith('week') ? 7 : unit.startsWith('fortnight') ? 14 : 0;
/** Length of a unit in months; 0 for units of days. */
export const unitMonths = (unit: string): number =>
  unit.startsWith('month')
    ? 1
    : unit.startsWith('year')
      ? 12
      : unit.startsWith('decade')
        ? 120
        : unit.startsWith('centur')
          ? 1200
          : unit === 'quarter'
            ? 3
            : 0;

/** A date moved by months; its day may not exist in that month. */
export const addMonths = (reference: Day, months: number): { year: number; month: number; day: number } => {
  const { year, month, day } = partsOfDay(reference);
  const total = year * 12 + month - 1 + months;
  return { year: Math.floor(total / 12), month: (total % 12) + 1, day };
};

/** A period that ends or starts at the reference date: "the past three years". */
export const relativePeriod = (
  reference: Day,
  unit: string,
  count: number,
  forward: boolean,
): string | null => {
  const days = unitDays(unit) * count;
  const months = Math.round(unitMonths(unit) * count);
  if (days === 0 && months === 0) return null;
  const sign = forward ? 1 : -1;
  let other = isoDay(reference + sign * Math.round(days));
  if (months > 0) {
    const { year, month, day } = addMonths(reference, sign * months);
    other = isoDay(dayOf(year, month, isDate(year, month, day) ? day : 28));
  }
  return forward ? `${isoDay(reference)}/${other}` : `${other}/${isoDay(reference)}`;
};

/** "last Friday", "next Friday", "this Friday", or a weekday alone, which is in the given direction. */
export const relativeWeekday = (
  reference: Day,
  weekday: number,
  which: string,
  direction: Direction,
): Day => {
  const today = partsOfDay(reference).weekday;
  const back = (today - weekday + 7) % 7;
  const on = (weekday - today + 7) % 7;
  if (/last/i.test(which)) return reference - (back === 0 ? 7 : back);
  if (/next/i.test(which)) return reference + (on === 0 ? 7 : on);
  if (/this/i.test(which)) return reference - ((today + 6) % 7) + ((weekday + 6) % 7);
  return direction === 'future' ? reference + on : reference - back;
};

/** Without a year, the occurrence nearest to the date of the article. */
export const nearest = (reference: Day, month: number, day: number): Day => {
  const { year } = partsOfDay(reference);
  const candidates = [year - 1, year, year + 1]
    .filter((y) => isDate(y, month, day))
    .map((y) => dayOf(y, month, day));
  return candidates.reduce(
    (best, one) => (Math.abs(one - reference) < Math.abs(best - reference) ? one : best),
    candidates[0] ?? reference,
  );
};
