import type { PdfLine } from '../page/lines.ts';

/** Pieces of lines that are read one below the other, with the edges of their column. */
export interface Region {
  readonly segments: readonly PdfLine[];
  readonly left: number;
  readonly right: number;
}

/** A vertical strip without text between two columns. */
export interface Gutter {
  readonly left: number;
  readonly right: number;
}

/** Depth of nested columns that is examined. */
const deepest = 8;

const overlap = (a: PdfLine, b: PdfLine): number => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);

/** Height of a piece that counts for overlaps. */
const heightOf = ({ size, object, top, bottom }: PdfLine): number => (object ? bottom - top : size);

/** Whether a piece is long enough to be a line of prose rather than a cell. */
const isProse = ({ left, right, words, size }: PdfLine): boolean =>
  right - left > 6 * size && (words.length > 1 || right - left > 9 * size);

/** The gaps between prose on the same height. */
function gapsBetween(segments: readonly PdfLine[], bodySize: number): Gutter[] {
  const prose = segments.filter(isProse).toSorted((a, b) => a.left - b.left);
  const gaps: Gutter[] = [];
  for (const [index, segment] of prose.entries()) {
    const next = prose
      .slice(index + 1)
      .find(
        (other) =>
          other.left >= segment.right - 1 &&
          overlap(segment, other) > 0.25 * Math.min(segment.size, other.size),
      );
    if (next && next.left - segment.right > 0.7 * bodySize)
      gaps.push({ left: segment.right, right: next.left });
  }
  return gaps;
}

const crosses = ({ left, right }: PdfLine, gutter: Gutter): boolean =>
  left < gutter.right - 1.5 && right > gutter.left + 1.5;

/** The strip that most gaps share, with the fewest pieces across; null when there are no columns. */
function findGutter(
  segments: readonly PdfLine[],
  bodySize: number,
): { readonly gutter: Gutter; readonly votes: number } | null {
  const gaps = gapsBetween(segments, bodySize);
  if (gaps.length < 2) return null;
  let best: { gutter: Gutter; score: number; votes: number } | null = null;
  for (const start of new Set(gaps.map(({ left }) => Math.round(left)))) {
    const around = gaps.filter(({ left, right }) => left <= start + 1 && right > start + 2);
    if (around.length < 2) continue;
    const gutter = {
      left: Math.max(...around.map(({ left }) => left)),
      right: Math.min(...around.map(({ right }) => right)),
    };
    if (gutter.right - gutter.left < 0.5 * bodySize) continue;
    const across = segments.filter((segment) => crosses(segment, gutter)).length;
    const score = around.length - 0.6 * across;
    if (!best || score > best.score) best = { gutter, score, votes: around.length };
  }
  return best;
}

/** Parts of a region from top to bottom: pieces across the gutter, and columns beside it. */
interface Band {
  readonly isAcross: boolean;
  readonly segments: PdfLine[];
}

/** Whether a piece is a short last line of text across the gutter: right below such a line, with nothing beside it. */
function endsAcross(segment: PdfLine, across: readonly PdfLine[], all: readonly PdfLine[]): boolean {
  const before = across.find((other) => {
    const gap = (segment.baseline - other.baseline) / segment.size;
    return (
      gap > 0.7 &&
      gap < 1.5 &&
      Math.abs(other.size - segment.size) < 0.03 * segment.size &&
      segment.left > other.left - 2 * segment.size &&
      segment.right < other.right + 2
    );
  });
  if (!before) return false;
  const isAligned = Math.abs(segment.left - before.left) < 2.5 * segment.size;
  const isCentered = Math.abs(segment.left + segment.right - before.left - before.right) < 2 * segment.size;
  if (!isAligned && !isCentered) return false;
  return !all.some(
    (other) => other !== segment && overlap(segment, other) > 0.3 * Math.min(segment.size, other.size),
  );
}

function bandsOf(segments: readonly PdfLine[], gutter: Gutter): Band[] {
  const across = segments.filter((segment) => crosses(segment, gutter));
  const isBeside = (segment: PdfLine): boolean =>
    across.some((other) => overlap(segment, other) > 0.5 * Math.min(heightOf(segment), heightOf(other)));
  const full = new Set(segments.filter((segment) => across.includes(segment) || isBeside(segment)));
  for (const segment of segments.toSorted((a, b) => a.baseline - b.baseline))
    if (!full.has(segment) && endsAcross(segment, [...full], segments)) full.add(segment);
  const bands: Band[] = [];
  for (const segment of segments.toSorted((a, b) => a.top - b.top)) {
    const isAcross = full.has(segment);
    const last = bands.at(-1);
    if (last?.isAcross === isAcross) last.segments.push(segment);
    else bands.push({ isAcross, segments: [segment] });
  }
  return bands;
}

/** Gap between columns of a single line, as a part of the size; narrower ones are within the line. */
const lineGap = 2.5;

/** Whether a band has columns: more than one line with a gap by chance. */
function isColumns({ isAcross, segments }: Band): boolean {
  if (isAcross) return false;
  const baselines = segments.map(({ baseline }) => baseline);
  const [first] = segments;
  if (!first || Math.max(...baselines) - Math.min(...baselines) > 0.6 * first.size) return true;
  const sorted = segments.toSorted((a, b) => a.left - b.left);
  return sorted.every(
    (segment, index) => segment.left - (sorted[index - 1]?.right ?? -Infinity) > lineGap * segment.size,
  );
}

function toRegion(segments: readonly PdfLine[]): Region {
  return {
    segments,
    left: Math.min(...segments.map(({ left }) => left)),
    right: Math.max(...segments.map(({ right }) => right)),
  };
}

/** Gaps of prose that share a strip from which on it is a gutter of the document. */
const certain = 6;

/** A gutter of the document in a region that has too few lines to show one; null where a piece is across. */
function findKnownGutter(segments: readonly PdfLine[], known: readonly Gutter[]): Gutter | null {
  return (
    known.find((gutter) => {
      const left = segments.filter((segment) => segment.right <= gutter.left + 2);
      const right = segments.filter((segment) => segment.left >= gutter.right - 2);
      return left.length > 0 && right.length > 0 && left.length + right.length === segments.length;
    }) ?? null
  );
}

export interface RegionOptions {
  readonly bodySize: number;
  /** Whether columns are read from the right. */
  readonly fromRight: boolean;
  /** Gutters that other pages have. */
  readonly known: readonly Gutter[];
  /** Called with each gutter that many lines show. */
  readonly onGutter: (gutter: Gutter) => void;
}

/**
 * Divides the pieces of lines on a page into regions in reading order: columns from left to right, parts across several columns
 * before what is below them.
 */
export function orderRegions(segments: readonly PdfLine[], options: RegionOptions, depth = 0): Region[] {
  if (segments.length === 0) return [];
  const found = depth < deepest ? findGutter(segments, options.bodySize) : null;
  const gutter = found?.gutter ?? (depth < deepest ? findKnownGutter(segments, options.known) : null);
  if (!gutter) return [toRegion(segments)];
  if (found && found.votes >= certain) options.onGutter(gutter);
  const bands = bandsOf(segments, gutter).map((band) =>
    !found || isColumns(band) ? band : { ...band, isAcross: true },
  );
  if (bands.every(({ isAcross }) => isAcross)) return [toRegion(segments)];
  return bands.flatMap((band) => {
    if (band.isAcross) {
      if (band.segments.length === segments.length) return [toRegion(segments)];
      return orderRegions(band.segments, options, depth + 1);
    }
    const middle = (gutter.left + gutter.right) / 2;
    const left = band.segments.filter((segment) => (segment.left + segment.right) / 2 < middle);
    const right = band.segments.filter((segment) => (segment.left + segment.right) / 2 >= middle);
    const sides = options.fromRight ? [right, left] : [left, right];
    return sides.flatMap((side) => orderRegions(side, options, depth + 1));
  });
}
