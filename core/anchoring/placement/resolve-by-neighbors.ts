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

/** Maximum distance in UTF-16 code units from the position that the neighbors suggest; a rival must be much further away. */
const tolerance = 60;
/** Neighbors further away in the old text are ignored. */
const maxNeighborDistance = 6000;
/** A result with this score is accepted anywhere and helps to place others. */
const confidentScore = 0.8;

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
 * The candidate that moved as far as the confident neighbors did. If a copy directly follows its original, one matches the shift
 * of the preceding neighbor and the other that of the following one; the first is the original.
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
    shift !== undefined && Math.abs(shift.at - start) < maxNeighborDistance;
  return (
    (isNear(before) ? isClearlyNearest(rivals, by(before), tolerance) : null) ??
    (isNear(after) ? isClearlyNearest(rivals, by(after), tolerance) : null) ??
    // Without neighbors: the candidate nearest to the original position, if that is known and the others are far away.
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
 * Resolves ambiguous anchors by the confident ones: by the order of the text, the range in which a passage must be, and the
 * distance it moved. Anchors that remain ambiguous are orphaned.
 */
export function resolveByNeighbors(
  anchors: readonly TextAnchor[],
  finder: Pick<AnchorFinder, 'find'>,
  text: string,
): readonly OpenAnchor[] {
  const first = anchors.map((anchor) => finder.find(anchor));
  const isConfident = ({ span, score }: OpenAnchor) =>
    span !== null && score >= confidentScore ? span : null;
  const order = orderOf(anchors, first.map(isConfident), text.length);
  // In a reordered text, lines between two parts of a passage were not inserted.
  const found =
    order.kept === false
      ? first.map((open, i) => (open.joined ? finder.find(anchors[i] as TextAnchor, false) : open))
      : first;
  const shifts = neighboringShifts(anchors, found);
  let known: RepeatedLines | null = null;
  const repeatedLines = () => (known ??= findRepeatedLines(text));
  return found.map((open, i) => {
    const anchor = anchors[i];
    if (!anchor) return open;
    if (open.span) return isPlausible(open, order.between(anchor)) ? open : orphaned(open);
    if (open.rivals.length < 2) return open;
    const place = unlessRepeated(
      choose(anchor, open.rivals, order, shifts[i] ?? {}, text),
      open.rivals,
      repeatedLines,
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

/** A partial match in a range too short for the passage is another passage. */
const isPlausible = ({ span, score, from }: OpenAnchor, between: TextSpan | null): boolean =>
  span === null ||
  from !== 'quote' ||
  score >= confidentScore ||
  between === null ||
  spansOverlap(span, between);

interface Around {
  readonly before?: Shift | undefined;
  readonly after?: Shift | undefined;
}

/** For each anchor, the shifts of the nearest anchors found before and after it in the old text. */
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

/** Of two adjacent candidates, the first when copies follow their originals; otherwise neither. */
function unlessRepeated(
  place: QuotePlace | null,
  rivals: readonly QuotePlace[],
  repeatedLines: () => RepeatedLines,
): QuotePlace | null {
  if (!place) return null;
  const { areBeside, copiesFollowOriginals } = repeatedLines();
  const before = rivals.find(({ span }) => areBeside(span, place.span));
  const behind = rivals.find(({ span }) => areBeside(place.span, span));
  if (!before && !behind) return place;
  return copiesFollowOriginals ? (before ?? place) : null;
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
  const candidates = inside.length > 0 ? inside : rivals;
  const resolved = disambiguateByContext(anchor, candidates, text);
  if (resolved.length === 1) return resolved[0] ?? null;
  return order.kept === false ? null : positionByShift(anchor, resolved, before, after);
}
