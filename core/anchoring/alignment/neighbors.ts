import type { TextSpan } from '../../model/span.ts';
import type { Matching } from './matching.ts';
import { at, tokensInSpan } from '../tokens/tokens.ts';

/** Number of words in a range that may belong to the anchored span: those unpaired or paired with a word in it. */
export const countFree = (m: Matching, anchored: TextSpan, first: number, last: number): number => {
  let free = 0;
  for (let j = Math.max(0, first); j < Math.min(last, m.next.count); j += 1) {
    const i = at(m.toOld, j);
    if (i === -1 || (at(m.old.starts, i) < anchored.end && at(m.old.ends, i) > anchored.start)) free += 1;
  }
  return free;
};

/** Whether most words of a candidate are paired with another part of the old text. */
export const isTaken = (m: Matching, place: TextSpan, anchored: TextSpan): boolean => {
  const { first, last } = tokensInSpan(m.next, place.start, place.end);
  return countFree(m, anchored, first, last) * 2 < last - first;
};

/** Whether a word of the span is on a line that cannot be distinguished from a copy. */
export const isAmbiguous = (m: Matching, span: TextSpan): boolean => {
  if (m.ambiguousLines.size === 0) return false;
  const { first, last } = tokensInSpan(m.old, span.start, span.end);
  for (let i = first; i < last; i += 1) if (m.ambiguousLines.has(at(m.old.lines, i))) return true;
  return false;
};

/** The range from the last preserved word before the span to the first one after it, or else the line of the former. */
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
