import type { TextAnchor } from '../../model/anchor.ts';
import { spansOverlap } from '../../model/span.ts';
import type { TextSpan } from '../../model/span.ts';
import type { AnchorFinder, OpenAnchor } from '../finder/finder.ts';
import { orderOf } from './order.ts';
import type { Order } from './order.ts';
import type { QuotePlace } from '../quote/search-quote.ts';
import { disambiguateByContext } from './disambiguate-by-context.ts';
import { findRepeatedLines } from '../alignment/repeated-lines.ts';
import type { RepeatedLines } from '../alignment/repeated-lines.ts';

/** How far from where its neighbors say a place may be, UTF-16 code units; a rival must be much further. */
const tolerance = 60;
/** Neighbors further away in the old text say nothing. */
const near = 6000;
/** An answer that fits so well is believed wherever it stands, and tells where others stand. */
const sureScore = 0.8;

interface Shift {
  readonly at: number;
  readonly shift: number;
}

const isClearlyNearest = (
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
 * The place that moved as far as the sure neighbors did. Where a copy stands right behind its original, the one moved
 * as far as what is before it, the other as far as what is behind: the first is the original.
 */
function positionByShift(
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
    (isNear(before) ? isClearlyNearest(rivals, by(before), tolerance) : null) ??
    (isNear(after) ? isClearlyNearest(rivals, by(after), tolerance) : null) ??
    // No neighbor knows: the nearest to where it was, when that is known and the others are far from there.
    (start > 0 ? isClearlyNearest(rivals, by({ at: start, shift: 0 }), Number.POSITIVE_INFINITY) : null)
  );
}

const isWithin = (span: TextSpan, stretch: TextSpan): boolean =>
  span.start >= stretch.start && span.end <= stretch.end;

const taken = (place: QuotePlace): OpenAnchor => ({
  state: 'moved',
  span: place.span,
  score: place.fit,
  rivals: [],
  from: 'quote',
});

/**
 * Settles what one anchor alone cannot say, by those that are sure: whether the text is in its old order, between which
 * two a passage belongs, how far it moved. What stays open is an orphan.
 */
export function resolveByNeighbors(
  anchors: readonly TextAnchor[],
  finder: Pick<AnchorFinder, 'find'>,
  text: string,
): readonly OpenAnchor[] {
  const first = anchors.map((anchor) => finder.find(anchor));
  const isSure = ({ span, score }: OpenAnchor) => (span !== null && score >= sureScore ? span : null);
  const order = orderOf(anchors, first.map(isSure), text.length);
  // In another order, what now stands between two parts of a passage was not put in there.
  const found =
    order.kept === false
      ? first.map((open, i) => (open.joined ? finder.find(anchors[i] as TextAnchor, false) : open))
      : first;
  const shifts = neighboringShifts(anchors, found);
  let known: RepeatedLines | null = null;
  const twins = () => (known ??= findRepeatedLines(text));
  return found.map((open, i) => {
    const anchor = anchors[i];
    if (!anchor) return open;
    if (open.span) return isPlausible(open, order.between(anchor)) ? open : orphaned(open);
    if (open.rivals.length < 2) return open;
    const place = unlessRepeated(
      choose(anchor, open.rivals, order, shifts[i] ?? {}, text),
      open.rivals,
      twins,
    );
    return place ? taken(place) : open;
  });
}

const orphaned = ({ score }: OpenAnchor): OpenAnchor => ({
  state: 'orphaned',
  span: null,
  score,
  rivals: [],
  from: 'quote',
});

/** Something like the quote, where the passage cannot be as long as the rest is in its order, is another passage. */
const isPlausible = ({ span, score, from }: OpenAnchor, between: TextSpan | null): boolean =>
  span === null || from !== 'quote' || score >= sureScore || between === null || spansOverlap(span, between);

interface Around {
  readonly before?: Shift | undefined;
  readonly after?: Shift | undefined;
}

/** For each anchor the nearest ones before and behind it in the old text that are found. */
function neighboringShifts(anchors: readonly TextAnchor[], found: readonly OpenAnchor[]): readonly Around[] {
  const order = anchors
    .map((anchor, i) => ({ anchor, i }))
    .sort((a, b) => a.anchor.span.start - b.anchor.span.start);
  const around: Around[] = anchors.map(() => ({}));
  const walk = (way: typeof order, side: keyof Around): void => {
    let last: Shift | undefined;
    for (const { anchor, i } of way) {
      around[i] = { ...around[i], [side]: last };
      const span = found[i]?.span;
      if (span) last = { at: anchor.span.end, shift: span.start - anchor.span.start };
    }
  };
  walk(order, 'before');
  walk(order.toReversed(), 'after');
  return around;
}

/** Of two places beside one another the first, where copies stand behind their originals; else neither. */
function unlessRepeated(
  place: QuotePlace | null,
  rivals: readonly QuotePlace[],
  twins: () => RepeatedLines,
): QuotePlace | null {
  if (!place) return null;
  const { areBeside, standBehind } = twins();
  const before = rivals.find(({ span }) => areBeside(span, place.span));
  const behind = rivals.find(({ span }) => areBeside(place.span, span));
  if (!before && !behind) return place;
  return standBehind ? (before ?? place) : null;
}

function choose(
  anchor: TextAnchor,
  rivals: readonly QuotePlace[],
  order: Order,
  { before, after }: Around,
  text: string,
): QuotePlace | null {
  const between = order.between(anchor);
  const inside = between ? rivals.filter(({ span }) => isWithin(span, between)) : rivals;
  const [only] = inside;
  if (only && inside.length === 1 && between) return only;
  const left = inside.length > 0 ? inside : rivals;
  const told = disambiguateByContext(anchor, left, text);
  if (told.length === 1) return told[0] ?? null;
  return order.kept === false ? null : positionByShift(anchor, told, before, after);
}
