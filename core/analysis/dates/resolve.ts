import { dayOf, isDate, isoDay, isoMonth, isoYear, partsOfDay } from './calendar.ts';
import type { Day } from './calendar.ts';
import { monthNames, weekdayNames } from './patterns.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** Direction in which an unqualified "Thursday" is resolved from the date of the article. */
export type Direction = 'past' | 'future';

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  couple: 2,
  'couple of': 2,
  'a couple of': 2,
  quarter: 0.25,
  half: 0.5,
};

const monthOf = (groups: Groups): number =>
  groups['monthNumber']
    ? Number(groups['monthNumber'])
    : monthNames.indexOf((groups['month'] ?? '').slice(0, 3).toLowerCase()) + 1;

const isFuture = (which: string): number =>
  /next|coming|following/.test(which) ? 1 : /this|same|^the$/.test(which) ? 0 : -1;

const weekOf = (day: Day): string => {
  const monday = day - ((partsOfDay(day).weekday + 6) % 7);
  return `${isoDay(monday)}/${isoDay(monday + 6)}`;
};

const shiftUnit = (reference: Day, unit: string, by: number): string | null => {
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

const unitDays = (unit: string): number =>
  unit.startsWith('day') ? 1 : unit.startsWith('week') ? 7 : unit.startsWith('fortnight') ? 14 : 0;
const unitMonths = (unit: string): number =>
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

const addMonths = (reference: Day, months: number): { year: number; month: number; day: number } => {
  const { year, month, day } = partsOfDay(reference);
  const total = year * 12 + month - 1 + months;
  return { year: Math.floor(total / 12), month: (total % 12) + 1, day };
};

/** A period that ends or starts at the reference date: "the past three years". */
const relativePeriod = (reference: Day, unit: string, count: number, forward: boolean): string | null => {
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

const relativeWeekday = (reference: Day, weekday: number, which: string, direction: Direction): Day => {
  const today = partsOfDay(reference).weekday;
  const back = (today - weekday + 7) % 7;
  const on = (weekday - today + 7) % 7;
  if (/last/i.test(which)) return reference - (back === 0 ? 7 : back);
  if (/next/i.test(which)) return reference + (on === 0 ? 7 : on);
  if (/this/i.test(which)) return reference - ((today + 6) % 7) + ((weekday + 6) % 7);
  return direction === 'future' ? reference + on : reference - back;
};

/** Without a year, the occurrence nearest to the date of the article. */
const nearest = (reference: Day, month: number, day: number): Day => {
  const { year } = partsOfDay(reference);
  const candidates = [year - 1, year, year + 1]
    .filter((y) => isDate(y, month, day))
    .map((y) => dayOf(y, month, day));
  return candidates.reduce(
    (best, one) => (Math.abs(one - reference) < Math.abs(best - reference) ? one : best),
    candidates[0] ?? reference,
  );
};

const ordinals: Readonly<Record<string, number>> = {
  twentieth: 20,
  nineteenth: 19,
  eighteenth: 18,
  'twenty-first': 21,
};

const holidays: Readonly<Record<string, readonly [number, number]>> = {
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  "new year's day": [1, 1],
  "new year's eve": [12, 31],
  'boxing day': [12, 26],
  'may day': [5, 1],
};

/**
 * "the first quarter of 2027", "the second half of last year". Without a year it may be a fiscal quarter, so it stays unresolved.
 */
const quarterOf = (groups: Groups, reference: Day | null): string | null => {
  const named = groups['year'] ? Number(groups['year']) : null;
  const which = groups['which'];
  const year =
    named ??
    (which && reference !== null ? partsOfDay(reference).year + isFuture(which.toLowerCase()) : null);
  if (year === null) return null;
  const number = groups['number']
    ? Number(groups['number']) - 1
    : ['first', 'second', 'third', 'fourth'].indexOf((groups['ordinal'] ?? '').toLowerCase());
  const length = groups['half'] === 'half' ? 6 : 3;
  if (number * length >= 12) return null;
  return `${isoMonth(year, number * length + 1)}/${isoMonth(year, number * length + length)}`;
};

/** "3 to 7 April", "between January and March": a range within a year or across its end. */
const rangeOf = (kind: string, groups: Groups, year: number): string | null => {
  const month = monthOf(groups);
  if (kind === 'monthRange') {
    const to = monthOf({ month: groups['toMonth'] });
    return `${isoMonth(year, month)}/${isoMonth(to < month ? year + 1 : year, to)}`;
  }
  const [first, last] = [Number(groups['day']), Number(groups['toDay'])];
  if (!isDate(year, month, first) || !isDate(year, month, last) || last <= first) return null;
  return `${isoDay(dayOf(year, month, first))}/${isoDay(dayOf(year, month, last))}`;
};

/**
 * The value of a date expression: an ISO 8601 date (a day, "2015-05" for a month, "2015" for a year) or interval; null when it
 * depends on an unknown article date or on another event.
 */
export const resolveDate = (
  kind: string,
  groups: Groups,
  reference: Day | null,
  direction: Direction,
): string | null => {
  const year = Number(groups['year']);
  const which = (groups['which'] ?? '').toLowerCase();
  const unit = (groups['unit'] ?? groups['unit2'] ?? '').toLowerCase();
  if (kind === 'iso' || kind === 'full') {
    const [month, day] = [monthOf(groups), Number(groups['day'])];
    return isDate(year, month, day) ? isoDay(dayOf(year, month, day)) : null;
  }
  if (kind === 'month' && groups['year']) return isoMonth(year, monthOf(groups));
  if (kind === 'year' || kind === 'season') return isoYear(year);
  if (kind === 'yearRange') {
    const to = groups['toYear'] ?? '';
    const last = to.length === 2 ? Math.floor(year / 100) * 100 + Number(to) : Number(to);
    return last > year ? `${isoYear(year)}/${isoYear(last)}` : null;
  }
  if (kind === 'decade') return `${groups['decade'] ?? ''}/${isoYear(Number(groups['decade']) + 9)}`;
  if (kind === 'century') {
    const century = groups['century'] ? Number(groups['century']) : (ordinals[groups['century2'] ?? ''] ?? 0);
    return `${isoYear((century - 1) * 100)}/${isoYear(century * 100 - 1)}`;
  }
  if (kind === 'quarter') return quarterOf(groups, reference);
  if ((kind === 'dayRange' || kind === 'monthRange') && groups['year']) return rangeOf(kind, groups, year);
  if (reference === null) return null;
  if (kind === 'dayRange' || kind === 'monthRange') {
    const middle = nearest(reference, monthOf(groups), kind === 'dayRange' ? Number(groups['day']) : 15);
    return rangeOf(kind, groups, partsOfDay(middle).year);
  }
  if (kind === 'holiday') {
    const [month = 1, date = 1] = holidays[(groups['named'] ?? '').toLowerCase().replace('’', "'")] ?? [];
    return isoDay(nearest(reference, month, date));
  }
  if (kind === 'dayOfMonth') {
    const [month, day] = [monthOf(groups), Number(groups['day'])];
    return isDate(2024, month, day) ? isoDay(nearest(reference, month, day)) : null;
  }
  if (kind === 'month' || kind === 'relativeMonth') {
    const now = partsOfDay(reference);
    const month = monthOf(groups);
    if (kind === 'relativeMonth' && /next/.test(which))
      return isoMonth(now.year + (month > now.month ? 0 : 1), month);
    if (kind === 'relativeMonth' && /last/.test(which))
      return isoMonth(now.year - (month < now.month ? 0 : 1), month);
    return isoMonth(partsOfDay(nearest(reference, month, 15)).year, month);
  }
  if (kind === 'weekday') {
    const weekday = weekdayNames.indexOf((groups['weekday'] ?? '').toLowerCase());
    return isoDay(relativeWeekday(reference, weekday, which, direction));
  }
  if (kind === 'day') {
    const named = (groups['named'] ?? '').toLowerCase();
    if (named === 'the day before yesterday') return isoDay(reference - 2);
    if (named === 'the day after tomorrow') return isoDay(reference + 2);
    return isoDay(
      reference + (named === 'tomorrow' ? 1 : named === 'yesterday' || named === 'last night' ? -1 : 0),
    );
  }
  if (kind === 'relative') return shiftUnit(reference, unit, which === 'that' ? Number.NaN : isFuture(which));
  // A round anniversary is reported in the year in which it occurs.
  if (kind === 'anniversary') return isoYear(partsOfDay(reference).year);
  const amount = groups['count'] ?? groups['count2'] ?? '';
  const count = /^\d+$/.test(amount) ? Number(amount) : numbers[amount.toLowerCase()];
  if (count === undefined) return null;
  if (kind === 'relativeCount') {
    // "past quarter century" is 25 years; "last quarter" alone is matched as a unit.
    return relativePeriod(reference, unit, count, /next|coming/.test(which));
  }
  if ((kind === 'ago' && which === 'ago') || kind === 'ahead') {
    const sign = kind === 'ahead' ? 1 : -1;
    const days = sign * unitDays(unit) * count;
    if (days !== 0) return unit.startsWith('day') ? isoDay(reference + days) : weekOf(reference + days);
    const months = unitMonths(unit) * count;
    if (months <= 0) return null;
    const { year: y, month } = addMonths(reference, sign * Math.round(months));
    return unit.startsWith('month') ? isoMonth(y, month) : isoYear(y);
  }
  return null;
};
