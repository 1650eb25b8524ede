import type { TextAnchor } from '../model/anchor.ts';
import type { OpenAnchor } from './find.ts';

/** How far from where its neighbours are a place may be, UTF-16 code units; a rival must be much further. */
const tolerance = 60;

/**
 * Settles anchors with several equal places by those before and after them that are sure: when both moved by about the
 * same distance, so did what stands between them. Others stay orphaned.
 */
export function settleByNeighbours(
  anchors: readonly TextAnchor[],
  found: readonly OpenAnchor[],
): readonly OpenAnchor[] {
  if (!found.some((f) => f.rivals.length > 1)) return found;
  const order = anchors
    .map((anchor, i) => ({ anchor, open: found[i], i }))
    .sort((a, b) => a.anchor.span.start - b.anchor.span.start);
  const shifts = order.map(({ anchor, open }) => (open?.span ? open.span.start - anchor.span.start : null));
  const settled = [...found];
  order.forEach(({ anchor, open, i }, k) => {
    if (open === undefined || open.rivals.length < 2) return;
    const before = shifts.slice(0, k).findLast((s) => s !== null);
    const after = shifts.slice(k + 1).find((s) => s !== null);
    if (before == null || after == null || Math.abs(before - after) > tolerance) return;
    const expected = anchor.span.start + (before + after) / 2;
    const near = open.rivals
      .map((place) => ({ place, distance: Math.abs(place.span.start - expected) }))
      .sort((a, b) => a.distance - b.distance);
    const [best, second] = near;
    if (!best || best.distance > tolerance || (second && second.distance < 4 * best.distance + tolerance))
      return;
    settled[i] = { state: 'moved', span: best.place.span, score: best.place.fit, rivals: [] };
  });
  return settled;
}
