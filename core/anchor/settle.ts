import type { TextAnchor } from '../model/anchor.ts';
import type { OpenAnchor } from './finder.ts';
import type { QuotePlace } from './search-quote.ts';

/** How far from where its neighbours say a place may be, UTF-16 code units; a rival must be much further. */
const tolerance = 60;
/** Neighbours further away in the old text say nothing. */
const near = 6000;

interface Shift {
  readonly at: number;
  readonly shift: number;
}

const clearlyNearest = (
  rivals: readonly QuotePlace[],
  distanceOf: (place: QuotePlace) => number,
  most: number,
): QuotePlace | null => {
  const [best, second] = rivals
    .map((place) => ({ place, distance: distanceOf(place) }))
    .sort((a, b) => a.distance - b.distance);
  if (!best || best.distance > most) return null;
  return second && second.distance < 2 * best.distance + tolerance ? null : best.place;
};

/**
 * The place that moved as far as the sure neighbours did. Where a copy stands right behind its original, the one moved
 * as far as what is before it, the other as far as what is behind: the first is the original.
 */
function placeByNeighbours(
  anchor: TextAnchor,
  rivals: readonly QuotePlace[],
  before: Shift | undefined,
  after: Shift | undefined,
): QuotePlace | null {
  const by =
    ({ shift }: Shift) =>
    (place: QuotePlace) =>
      Math.abs(place.span.start - anchor.span.start - shift);
  const start = anchor.span.start;
  const isNear = (shift: Shift | undefined): shift is Shift =>
    shift !== undefined && Math.abs(shift.at - start) < near;
  return (
    (isNear(before) ? clearlyNearest(rivals, by(before), tolerance) : null) ??
    (isNear(after) ? clearlyNearest(rivals, by(after), tolerance) : null) ??
    // No neighbour knows: the nearest to where it was, when the others are far from there.
    clearlyNearest(rivals, by({ at: start, shift: 0 }), Number.POSITIVE_INFINITY)
  );
}

/**
 * Settles anchors with several equal places by those before and after them that are sure: when these moved by some
 * distance, so did what stands between them. Others stay orphaned.
 */
export function settleByNeighbours(
  anchors: readonly TextAnchor[],
  found: readonly OpenAnchor[],
): readonly OpenAnchor[] {
  if (!found.some((f) => f.rivals.length > 1)) return found;
  const order = anchors
    .map((anchor, i) => ({ anchor, open: found[i], i }))
    .sort((a, b) => a.anchor.span.start - b.anchor.span.start);
  const settled = [...found];
  // The nearest sure neighbour behind each, from the end; the one before it is known on the way.
  const behind: (Shift | undefined)[] = [];
  let next: Shift | undefined;
  for (let k = order.length - 1; k >= 0; k -= 1) {
    behind[k] = next;
    const { anchor, open } = order[k] ?? {};
    if (anchor && open?.span) next = { at: anchor.span.end, shift: open.span.start - anchor.span.start };
  }
  let before: Shift | undefined;
  order.forEach(({ anchor, open, i }, k) => {
    if (open === undefined) return;
    if (open.span) before = { at: anchor.span.end, shift: open.span.start - anchor.span.start };
    if (open.rivals.length < 2) return;
    const place = placeByNeighbours(anchor, open.rivals, before, behind[k]);
    if (!place) return;
    settled[i] = { state: 'moved', span: place.span, score: place.fit, rivals: [] };
  });
  return settled;
}
