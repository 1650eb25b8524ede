import type { TextAnchor } from '../../model/anchor.ts';
import type { TextSpan } from '../../model/span.ts';
import { heaviestIncreasingSubsequence } from '../alignment/heaviest-increasing-subsequence.ts';

/** Fewer anchors that are sure say nothing of the order. */
const minConfident = 4;
/** When this share of them stand in their old order, the text is taken to be in its old order. */
const minShare = 0.85;

/** What the sure anchors say of the text: whether its parts stand in their old order, and between which two one belongs. */
export interface Order {
  /** Null: too few are known to say. */
  readonly kept: boolean | null;
  /** The stretch of the text between the sure anchors around; null where nothing is known. */
  between(anchor: TextAnchor): TextSpan | null;
}

interface Sure {
  readonly old: TextSpan;
  readonly now: TextSpan;
}

/** Several different quotes that all begin at 0 have no place: whoever made them did not know one. */
const isPlaced = (anchors: readonly TextAnchor[]): ((anchor: TextAnchor) => boolean) => {
  const atZero = anchors.filter(({ span }) => span.start <= 0).length;
  return ({ span }) => span.end > span.start && (span.start > 0 || (span.start === 0 && atZero === 1));
};

/** The old order of the anchors against their new one. `places[i]` is where the i-th one surely stands, or null. */
export function orderOf(
  anchors: readonly TextAnchor[],
  places: readonly (TextSpan | null)[],
  textLength: number,
): Order {
  const placed = isPlaced(anchors);
  const sure = anchors
    .flatMap((anchor, i): Sure[] => {
      const now = places[i];
      return now && placed(anchor) ? [{ old: anchor.span, now }] : [];
    })
    .sort((a, b) => a.old.start - b.old.start || a.old.end - b.old.end);
  if (sure.length < minConfident) return { kept: null, between: () => null };
  const starts = [...new Set(sure.map(({ now }) => now.start))].sort((a, b) => a - b);
  const ranks = new Map(starts.map((start, rank) => [start, rank]));
  const rise = heaviestIncreasingSubsequence(
    sure.map(({ now }) => ranks.get(now.start) ?? 0),
    sure.map(() => 1),
  );
  if (rise.size < minShare * sure.length) return { kept: false, between: () => null };
  const inOrder = sure.filter((_, k) => rise.has(k));
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
