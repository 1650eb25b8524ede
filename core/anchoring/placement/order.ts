import type { TextAnchor } from '../../model/anchor.ts';
import type { TextSpan } from '../../model/span.ts';
import { heaviestIncreasingSubsequence } from '../alignment/heaviest-increasing-subsequence.ts';

/** With fewer confident anchors, nothing is known about the order. */
const minConfident = 4;
/** Minimum share of confident anchors in their original order for the text to count as in order. */
const minShare = 0.85;

/**
 * The order of the text according to its confident anchors: whether its parts are in the original order, and the range in which
 * an anchor must be.
 */
export interface Order {
  /** Null when there are too few confident anchors. */
  readonly kept: boolean | null;
  /** The range of the text between the surrounding confident anchors; null when unknown. */
  between(anchor: TextAnchor): TextSpan | null;
}

interface ConfidentAnchor {
  readonly old: TextSpan;
  readonly now: TextSpan;
}

/** If several different quotes start at 0, their creator did not know the positions. */
const hasPosition = (anchors: readonly TextAnchor[]): ((anchor: TextAnchor) => boolean) => {
  const atZero = anchors.filter(({ span }) => span.start <= 0).length;
  return ({ span }) => span.end > span.start && (span.start > 0 || (span.start === 0 && atZero === 1));
};

/** Compares the original order of the anchors with the new one. `places[i]` is the confident position of anchor i, or null. */
export function orderOf(
  anchors: readonly TextAnchor[],
  places: readonly (TextSpan | null)[],
  textLength: number,
): Order {
  const placed = hasPosition(anchors);
  const confident = anchors
    .flatMap((anchor, i): ConfidentAnchor[] => {
      const now = places[i];
      return now && placed(anchor) ? [{ old: anchor.span, now }] : [];
    })
    .sort((a, b) => a.old.start - b.old.start || a.old.end - b.old.end);
  if (confident.length < minConfident) return { kept: null, between: () => null };
  const starts = [...new Set(confident.map(({ now }) => now.start))].sort((a, b) => a - b);
  const ranks = new Map(starts.map((start, rank) => [start, rank]));
  const inOrderIndexes = heaviestIncreasingSubsequence(
    confident.map(({ now }) => ranks.get(now.start) ?? 0),
    confident.map(() => 1),
  );
  if (inOrderIndexes.size < minShare * confident.length) return { kept: false, between: () => null };
  const inOrder = confident.filter((_, k) => inOrderIndexes.has(k));
  return {
    kept: true,
    between(anchor) {
      if (!placed(anchor)) return null;
      let low = 0;
      let high = inOrder.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((inOrder[middle]?.old.start ?? 0) < anchor.span.start) low = middle + 1;
        else high = middle;
      }
      const before = inOrder[low - 1];
      let next = low;
      while (inOrder[next] && (inOrder[next]?.old.end ?? 0) < anchor.span.end) next += 1;
      return { start: before?.now.start ?? 0, end: inOrder[next]?.now.end ?? textLength };
    },
  };
}
