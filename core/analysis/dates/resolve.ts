import { dayOf, isDate, isoDay, isoMonth, isoYear, partsOfDay } from './calendar.ts';
import type { Day } from './calendar.ts';
import { monthNames, weekdayNames } from './patterns.ts';
import {
  addMonths,
  nearest,
  relativePeriod,
  relativeWeekday,
  shiftUnit,
  unitDays,
  unitMonths,
  weekOf,
} from './relative-dates.ts';
import type { Direction } from './relative-dates.ts';

type Groups = Readonly<Record<string, string | undefined>>;

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
