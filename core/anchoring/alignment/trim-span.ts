import type { TextSpan } from '../../model/span.ts';
import { at } from '../tokens/tokens.ts';
import type { Cluster } from './cluster.ts';
import type { Matching } from './matching.ts';

/** Whether the word at old index `i` is still directly before (`step` 1) or after (-1) its neighbor `i + step`. */
const isStillAdjacent = (m: Matching, i: number, step: 1 | -1): boolean =>
  at(m.toNew, i) !== -1 && at(m.toNew, i) + step === at(m.toNew, i + step);

/**
 * The span without whole lines at its edges of which no word is preserved, as the text in their place is unrelated. A punctuation
 * mark at the edge of a line remains while the words on both sides are adjacent.
 */
export const withoutLostLines = (m: Matching, span: TextSpan, cluster: Cluster): TextSpan => {
  const firstKept = at(m.old.starts, cluster.first);
  const lastKept = at(m.old.ends, cluster.last);
  const breakBefore = m.old.text.lastIndexOf('\n', firstKept - 1);
  const breakAfter = m.old.text.indexOf('\n', lastKept);
  const cutsBefore = breakBefore >= span.start && !isStillAdjacent(m, cluster.first - 1, 1);
  const cutsAfter = breakAfter !== -1 && breakAfter < span.end && !isStillAdjacent(m, cluster.last + 1, -1);
  return {
    start: cutsBefore ? breakBefore + 1 : span.start,
    end: cutsAfter ? breakAfter : span.end,
  };
};

/** Trims white space at the edges, unless the old span had white space there. */
export const trimWhiteSpace = (m: Matching, old: TextSpan, start: number, end: number): TextSpan => {
  const isSpace = (text: string, index: number) => /\s/.test(text.charAt(index));
  let s = start;
  let e = Math.max(start, end);
  if (!isSpace(m.old.text, old.start)) while (s < e && isSpace(m.next.text, s)) s += 1;
  if (!isSpace(m.old.text, old.end - 1)) while (e > s && isSpace(m.next.text, e - 1)) e -= 1;
  return { start: s, end: e };
};
