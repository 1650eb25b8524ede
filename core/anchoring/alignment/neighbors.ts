import type { TextSpan } from '../../model/span.ts';
import type { Matching } from './matching.ts';
import { at, tokensInSpan } from '../tokens/tokens.ts';

/** How many words of a range may be the anchored span's: those without a partner, or with one in it. */
export const countFree = (m: Matching, anchored: TextSpan, first: number, last: number): number => {
  let free = 0;
  for (let j = Math.max(0, first); j < Math.min(last, m.next.count); j += 1) {
    const i = at(m.toOld, j);
    if (i === -1 || (at(m.old.starts, i) < anchored.end && at(m.old.ends, i) > anchored.start)) free += 1;
  }
  return free;
};

/** True when most of the place's words are known to come from somewhere else in the old text. */
export const isTaken = (m: Matching, place: TextSpan, anchored: TextSpan): boolean => {
  const { first, last } = tokensInSpan(m.next, place.start, place.end);
  return countFree(m, anchored, first, last) * 2 < last - first;
};

/** True when a word of the span stands in a line of which it is not known which copy it is. */
export const isDoubtful = (m: Matching, span: TextSpan): boolean => {
  if (m.doubtful.size === 0) return false;
  const { first, last } = tokensInSpan(m.old, span.start, span.end);
  for (let i = first; i < last; i += 1) if (m.doubtful.has(at(m.old.lines, i))) return true;
  return false;
};

/** From the last word before the span that is still there to the first one behind it, or the line of the former. */
export const placeBetween = (m: Matching, span: TextSpan): TextSpan | null => {
  const { first, last } = tokensInSpan(m.old, span.start, span.end);
  let left = first - 1;
  while (left >= 0 && at(m.toNew, left) === -1) left -= 1;
  let right = last;
  while (right < m.old.count && at(m.toNew, right) === -1) right += 1;
  if (left < 0 && right === m.old.count) return null;
  const { text } = m.next;
  const start = left < 0 ? 0 : at(m.next.ends, at(m.toNew, left));
  const end = right === m.old.count ? text.length : at(m.next.starts, at(m.toNew, right));
  const words = text.slice(start, Math.max(start, end));
  if (/[\p{L}\p{N}]/u.test(words) && words.length < 2000) {
    const from = start + (/[\p{L}\p{N}]/u.exec(words)?.index ?? 0);
    return { start: from, end: start + words.trimEnd().length };
  }
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', start);
  return { start: from, end: to === -1 ? text.length : to };
};
