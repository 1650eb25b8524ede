import { at } from '../tokens/tokens.ts';
import type { Matching } from './matching.ts';

/** Maximum length in words of an insertion inside a span; a longer one splits the span into two passages. */
const maxInsertion = 3000;

/** Whether all new words strictly between `left` and `right` are insertions. */
export const areOnlyInsertionsBetween = (
  m: Matching,
  left: number,
  right: number,
  most = maxInsertion,
): boolean => {
  if (right <= left || right - left > most) return false;
  for (let j = left + 1; j < right; j += 1) if (at(m.toOld, j) !== -1) return false;
  return true;
};

/** Whether a passage continues from one paired word of the span to the next one. */
export type JoinRule = (m: Matching, before: number, i: number) => boolean;

/** Only insertions between the two words. */
export const overInsertions: JoinRule = (m, before, i) =>
  areOnlyInsertionsBetween(m, at(m.toNew, before), at(m.toNew, i));

/** Maximum length of an edit in words. */
const maxEditWords = 4;

/** An edit between the two words, without additional lines. */
export const withinSameLines: JoinRule = (m, before, i) => {
  const left = at(m.toNew, before);
  const right = at(m.toNew, i);
  return (
    areOnlyInsertionsBetween(m, left, right, maxEditWords) &&
    at(m.next.lines, right) - at(m.next.lines, left) <= at(m.old.lines, i) - at(m.old.lines, before)
  );
};

/** An edit between the two words, or one whole line inserted at a line break of the span. */
export const adjacentOnly: JoinRule = (m, before, i) => {
  const left = at(m.toNew, before);
  const right = at(m.toNew, i);
  if (areOnlyInsertionsBetween(m, left, right, maxEditWords)) return true;
  return (
    at(m.old.lines, before) < at(m.old.lines, i) &&
    at(m.next.lines, right) - at(m.next.lines, left) === 2 &&
    at(m.next.lines, left + maxEditWords) > at(m.next.lines, left) &&
    at(m.next.lines, right - maxEditWords) < at(m.next.lines, right) &&
    areOnlyInsertionsBetween(m, left, right)
  );
};
