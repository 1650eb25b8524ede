import type { DateExpression } from '../../model/analysis.ts';
import { isoDay, parseIsoDay } from './calendar.ts';
import { datePatterns } from './patterns.ts';
import { resolveDate } from './resolve.ts';
import type { Direction } from './relative-dates.ts';

const future =
  /\b(?:will|shall|to|until|next|going|plans?|planned|due|scheduled|set|expected|upcoming|would|ahead)\b/;
const pastVerb =
  /\b(?:said|told|was|were|had|did|\p{L}+ed)\s+(?:\p{L}+\s+){0,1}(?:on\s+|late\s+|early\s+)?$/u;

/** "will be replaced by Monday": the participle belongs to a future tense. */
const futureParticiple =
  /\b(?:will|shall|would|to|must|should|can|could)\s+(?:not\s+)?be\s+\p{L}+\s+(?:\p{L}+\s+){0,3}$/u;

/**
 * Direction in which a weekday is resolved, by the verbs before it in its sentence: "announced Monday" is past, "will visit … on
 * Friday" is future.
 */
const weekdayDirection = (text: string, start: number): Direction => {
  const from = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('. ', start - 1), start - 160, 0);
  const before = text.slice(from, start);
  return futureParticiple.test(before) || (!pastVerb.test(before) && future.test(before)) ? 'future' : 'past';
};

/** In a range such as "from Sunday to Tuesday", the second day must not precede the first. */
const orderRanges = (text: string, dates: readonly DateExpression[]): DateExpression[] =>
  dates.map((date, i) => {
    const before = dates[i - 1];
    const days = [before?.value, date.value].map((value) =>
      /^\d{4}-\d{2}-\d{2}$/.test(value ?? '') ? parseIsoDay(value) : null,
    );
    const [from = null, to = null] = days;
    if (!before || from === null || to === null || to >= from || from - to > 6) return date;
    return /^\s(?:to|until|till|through)\s$/.test(text.slice(before.end, date.start))
      ? { ...date, value: isoDay(to + 7) }
      : date;
  });

/**
 * The date expressions of a text, in text order, without overlaps.
 * @param publishedAt date of the article, ISO 8601, against which relative dates are resolved
 */
export const findDates = (text: string, publishedAt: string | null): DateExpression[] => {
  const reference = parseIsoDay(publishedAt);
  const found: DateExpression[] = [];
  const taken = new Uint8Array(text.length);
  for (const [kind, pattern] of datePatterns) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken[start] !== 0 || taken[end - 1] !== 0) continue;
      taken.fill(1, start, end);
      const value = resolveDate(kind, match.groups ?? {}, reference, weekdayDirection(text, start));
      found.push({ start, end, text: match[0], value: value !== null && /NaN/.test(value) ? null : value });
    }
  }
  return orderRanges(
    text,
    found.toSorted((a, b) => a.start - b.start),
  );
};
