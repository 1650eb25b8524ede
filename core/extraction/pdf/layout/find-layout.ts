import { joinDropCaps } from '../page/drop-caps.ts';
import { wordsToSegments, segmentsToLines, type PdfLine } from '../page/lines.ts';
import type { PdfPage } from '../page/page-content.ts';
import { findPageEdges } from './page-edges.ts';
import { orderRegions } from './regions.ts';
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
  /** The pieces of lines of each page without running heads, as painted. */
  readonly segments: readonly (readonly PdfLine[])[];
  /** Words of the margins and other text that does not run as most does, by page. */
  readonly aside: readonly PdfLine[];
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

/** Words of the main frame of a page that are on it. */
function wordsOf(page: PdfPage): PdfWord[] {
  const [main] = page.frames;
  if (!main) return [];
  return glyphsToWords(inVisualOrder(main.glyphs))
    .map(toReadingOrder)
    .filter(
      ({ left, right, baseline, size }) =>
        right > -1 && left < main.width + 1 && baseline > 0 && baseline - size < main.height,
    );
}

/** Words in other directions, such as a stamp in the margin. */
const asideOf = (page: PdfPage): PdfWord[] =>
  page.frames.slice(1).flatMap((frame) => glyphsToWords(frame.glyphs));

function toColumns(
  page: number,
  segments: readonly PdfLine[],
  bodySize: number,
  fromRight: boolean,
): Column[] {
  return orderRegions(segments, bodySize, fromRight).map(({ segments: pieces, left, right }) => ({
    page,
    lines: findAlignedTables(segmentsToLines(pieces)),
    left,
    right,
  }));
}

/** Finds the lines of a document and the order in which they are read. */
export function findLayout(pages: readonly PdfPage[], isCommonWord: (word: string) => boolean): Layout {
  const words = pages.map(wordsOf);
  const bodySize = bodySizeOf(words);
  const segments = words.map((page) =>
    joinDropCaps(wordsToSegments(page, bodySize).map(restoreSmallCapitals), bodySize, isCommonWord),
  );
  const all = words.flat();
  const rightToLeft = all.filter(({ text }) => hasRightToLeft(text)).length;
  const isRightToLeft = rightToLeft > all.length / 2;
  const edges = findPageEdges(
    segments.map((page, index) => ({ segments: page, height: pages[index]?.frames[0]?.height ?? 0 })),
  );
  const kept = segments.map((page) => page.filter((segment) => !edges.has(segment)));
  return {
    bodySize,
    isRightToLeft,
    segments: kept,
    columns: kept.flatMap((page, index) =>
      toColumns(index, findRuledTables(page, pages[index]?.drawings ?? []), bodySize, isRightToLeft),
    ),
    aside: pages.flatMap((page) => wordsToSegments(asideOf(page), bodySize)),
  };
}
