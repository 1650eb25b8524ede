import { foldTypography } from '../../text/typography.ts';
import { at } from '../tokens/tokens.ts';
import type { Cluster } from './cluster.ts';
import { areOnlyInsertionsBetween } from './join-rules.ts';
import { mapBoundary } from './map-boundary.ts';
import type { Matching } from './matching.ts';

/** Whether two unpaired words are on the lines of a paired one, so that the new word may replace the old one. */
const mayReplace = (m: Matching, i: number, pairedOld: number, j: number, pairedNew: number): boolean =>
  at(m.toNew, i) === -1 &&
  at(m.toOld, j) === -1 &&
  at(m.old.lines, i) === at(m.old.lines, pairedOld) &&
  at(m.next.lines, j) === at(m.next.lines, pairedNew);

/** Length of the common prefix without letters and line breaks, disregarding typography. */
const sharedPunctuationLength = (old: string, next: string): number => {
  const a = foldTypography(old);
  const b = foldTypography(next.slice(0, old.length));
  let count = 0;
  while (
    count < b.length &&
    a[count] === b[count] &&
    !/[\p{L}\p{N}\p{M}]/u.test(a[count] ?? '') &&
    next[count] !== '\n'
  )
    count += 1;
  return count;
};

/** Maps the start of the span, which lies between the last paired word before it and the first paired word in it. */
export const mapStart = (m: Matching, start: number, first: number, cluster: Cluster): number => {
  const pairedNew = at(m.toNew, cluster.first);
  const oldEdge = at(m.old.starts, cluster.first);
  const newEdge = at(m.next.starts, pairedNew);
  if (start >= oldEdge) return newEdge + Math.min(start - oldEdge, at(m.next.ends, pairedNew) - newEdge - 1);
  let left = cluster.first - 1;
  while (left >= 0 && at(m.toNew, left) === -1) left -= 1;
  const leftNew = left < 0 ? -1 : at(m.toNew, left);
  // A word that begins before the span, or that has moved, cannot bound it.
  if (areOnlyInsertionsBetween(m, leftNew, pairedNew)) {
    const oldFrom = left < 0 ? 0 : at(m.old.ends, left);
    const newFrom = leftNew < 0 ? 0 : at(m.next.ends, leftNew);
    if (start < oldFrom) return newEdge;
    return (
      newFrom +
      mapBoundary(
        m.old.text.slice(oldFrom, oldEdge),
        m.next.text.slice(newFrom, newEdge),
        start - oldFrom,
        'start',
      )
    );
  }
  let from = pairedNew;
  for (
    let i = cluster.first - 1;
    i >= first && at(m.toNew, i) === -1 && at(m.toOld, from - 1) === -1;
    i -= 1
  ) {
    if (from > 0) from -= 1;
  }
  const found = at(m.next.starts, from);
  const reversed = (text: string) => [...text].reverse().join('');
  return (
    found -
    sharedPunctuationLength(
      reversed(m.old.text.slice(start, oldEdge)),
      reversed(m.next.text.slice(Math.max(0, found - 40), found)),
    )
  );
};

/** Maps the end of the span in the same way. */
export const mapEnd = (m: Matching, end: number, last: number, cluster: Cluster): number => {
  const pairedNew = at(m.toNew, cluster.last);
  const oldEdge = at(m.old.ends, cluster.last);
  const newEdge = at(m.next.ends, pairedNew);
  if (end <= oldEdge) return newEdge - Math.min(oldEdge - end, newEdge - at(m.next.starts, pairedNew) - 1);
  let right = cluster.last + 1;
  while (right < m.old.count && at(m.toNew, right) === -1) right += 1;
  const rightNew = right === m.old.count ? m.next.count : at(m.toNew, right);
  if (areOnlyInsertionsBetween(m, pairedNew, rightNew)) {
    const oldTo = right === m.old.count ? m.old.text.length : at(m.old.starts, right);
    const newTo = rightNew === m.next.count ? m.next.text.length : at(m.next.starts, rightNew);
    if (end > oldTo) return newEdge;
    return (
      newEdge +
      mapBoundary(m.old.text.slice(oldEdge, oldTo), m.next.text.slice(newEdge, newTo), end - oldEdge, 'end')
    );
  }
  let to = pairedNew;
  for (let i = cluster.last + 1; i < last && mayReplace(m, i, cluster.last, to + 1, pairedNew); i += 1) {
    if (to + 1 < m.next.count) to += 1;
  }
  const found = at(m.next.ends, to);
  // A full stop or bracket at the end of the span moves along with it.
  return found + sharedPunctuationLength(m.old.text.slice(oldEdge, end), m.next.text.slice(found));
};
