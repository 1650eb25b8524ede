import { addDrawnBullets } from '../page/drawn-bullets.ts';
import { turnVertical } from '../page/vertical-text.ts';
import { joinDropCaps } from '../page/drop-caps.ts';
import { wordsToSegments, segmentsToLines, type PdfLine } from '../page/lines.ts';
import type { Box, FrameDirection, PdfFrame, PdfPage } from '../page/page-content.ts';
import { findPageEdges } from './page-edges.ts';
import { orderRegions, type Gutter, type RegionOptions } from './regions.ts';
import { hasRightToLeft, inVisualOrder, toReadingOrder } from '../page/right-to-left.ts';
import { restoreSmallCapitals } from '../page/small-capitals.ts';
import { findAlignedTables, findRuledTables } from './tables.ts';
import { glyphsToWords, type PdfWord } from '../page/words.ts';

/** Lines that are read one below the other. Distances in reading direction: from the left, or from the right. */
export interface Column {
  /** Index of the page, from 0. */
  readonly page: number;
  readonly lines: readonly PdfLine[];
  readonly left: number;
  readonly right: number;
}

/** The lines of a document in reading order, without running heads. */
export interface Layout {
  readonly columns: readonly Column[];
  /** Size of most of the text. */
  readonly bodySize: number;
  readonly isRightToLeft: boolean;
  /** Direction of the main frame of each page. */
  readonly directions: readonly FrameDirection[];
  /** The pieces of lines of each page without running heads, as painted. */
  readonly segments: readonly (readonly PdfLine[])[];
}

/** The size of most characters. */
function bodySizeOf(pages: readonly (readonly PdfWord[])[]): number {
  const counts = new Map<number, number>();
  for (const words of pages) {
    for (const { size, text } of words) {
      const rounded = Math.round(size * 4) / 4;
      counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
    }
  }
  let best = 10;
  for (const [size, count] of counts) if (count > (counts.get(best) ?? 0)) best = size;
  return best;
}

/** Words of a frame that are on the page. */
const wordsOf = (frame: PdfFrame): PdfWord[] =>
  glyphsToWords(inVisualOrder(frame.glyphs))
    .map(toReadingOrder)
    .filter(
      ({ left, right, baseline, size }) =>
        right > -1 && left < frame.width + 1 && baseline > 0 && baseline - size < frame.height,
    );

/** Characters of a frame in another direction from which on it is text of the page; fewer are a stamp or a label. */
const fewest = 200;

const noFrame: PdfFrame = { direction: 0, width: 0, height: 0, glyphs: [] };

/** Drawings are in the coordinates of upright text. */
const drawingsOf = (page: PdfPage | undefined, { direction }: PdfFrame): readonly Box[] =>
  direction === 0 ? (page?.drawings ?? []) : [];

function toColumns(page: number, segments: readonly PdfLine[], options: RegionOptions): Column[] {
  return orderRegions(segments, options).map(({ segments: pieces, left, right }) => ({
    page,
    lines: findAlignedTables(segmentsToLines(pieces)),
    left,
    right,
  }));
}

/** Finds the lines of a document and the order in which they are read. */
export function findLayout(pages: readonly PdfPage[], isCommonWord: (word: string) => boolean): Layout {
  const frames = pages.map(({ frames: [main = noFrame] }) => turnVertical(main));
  const words = frames.map(wordsOf);
  const bodySize = bodySizeOf(words);
  const toSegments = (found: readonly PdfWord[]): PdfLine[] =>
    joinDropCaps(wordsToSegments(found, bodySize).map(restoreSmallCapitals), bodySize, isCommonWord);
  const segments = words.map((page, index) =>
    addDrawnBullets(toSegments(page), drawingsOf(pages[index], frames[index] ?? noFrame)),
  );
  const all = words.flat();
  const rightToLeft = all.filter(({ text }) => hasRightToLeft(text)).length;
  const isRightToLeft = rightToLeft > all.length / 2;
  const edges = findPageEdges(
    segments.map((page, index) => ({ segments: page, height: frames[index]?.height ?? 0 })),
  );
  const kept = segments.map((page) => page.filter((segment) => !edges.has(segment)));
  const known: Gutter[] = [];
  const regions = { bodySize, fromRight: isRightToLeft, onGutter: () => undefined };
  for (const page of kept)
    orderRegions(page, { ...regions, known: [], onGutter: (gutter) => known.push(gutter) });
  const columnsOf = (index: number, pieces: readonly PdfLine[], drawings: readonly Box[]): Column[] =>
    toColumns(index, findRuledTables(pieces, drawings), { ...regions, known });
  return {
    bodySize,
    isRightToLeft,
    directions: frames.map(({ direction }) => direction),
    segments: kept,
    columns: kept.flatMap((page, index) => [
      ...columnsOf(index, page, drawingsOf(pages[index], frames[index] ?? noFrame)),
      ...(pages[index]?.frames ?? [])
        .slice(1)
        .filter(({ glyphs }) => glyphs.length >= fewest)
        .flatMap((frame) => columnsOf(index, toSegments(wordsOf(frame)), [])),
    ]),
  };
}
