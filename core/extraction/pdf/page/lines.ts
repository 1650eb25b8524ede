import type { Box, PdfFont, PdfPicture } from './page-content.ts';
import type { PdfWord } from './words.ts';

/** A table or figure that stands among lines. */
export type PageObject =
  | {
      readonly kind: 'table';
      readonly rows: readonly (readonly (readonly PdfLine[])[])[];
      readonly hasHeader: boolean;
    }
  | { readonly kind: 'figure'; readonly picture: PdfPicture | null };

/** Words on one line, from left to right. */
export interface PdfLine {
  readonly words: readonly PdfWord[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
  /** Size and font of most of its characters. */
  readonly size: number;
  readonly font: PdfFont;
  /** Code units without spaces. */
  readonly length: number;
  /** Whether its small letters are printed as smaller capitals. */
  readonly smallCapitals: boolean;
  /** The table or figure that is here instead of words. */
  readonly object: PageObject | null;
}

/** Height of a line above its baseline and depth below it, as parts of the size. */
const ascent = 0.75;
const descent = 0.22;

/** The word property with the most characters. */
function most<T>(words: readonly PdfWord[], valueOf: (word: PdfWord) => T): T {
  const counts = new Map<T, number>();
  for (const word of words) {
    const value = valueOf(word);
    counts.set(value, (counts.get(value) ?? 0) + word.text.length);
  }
  let best: [T, number] | null = null;
  for (const entry of counts) if (!best || entry[1] > best[1]) best = entry;
  return best ? best[0] : valueOf(words[0] as PdfWord);
}

/** A line of words. @param words at least one, in any order */
export function toLine(words: readonly PdfWord[]): PdfLine {
  const sorted = words.toSorted((a, b) => a.left - b.left);
  // Of equally many, the larger: the smaller are signs.
  const size = most(
    sorted.toSorted((a, b) => b.size - a.size),
    (word) => word.size,
  );
  const main = sorted.filter((word) => word.size === size);
  const baseline = most(main, (word) => word.baseline);
  return {
    words: sorted,
    left: sorted[0]?.left ?? 0,
    right: Math.max(...sorted.map(({ right }) => right)),
    top: baseline - ascent * size,
    bottom: baseline + descent * size,
    baseline,
    size,
    font: most(sorted, (word) => word.font),
    length: sorted.reduce((sum, { text }) => sum + text.length, 0),
    smallCapitals: false,
    object: null,
  };
}

const noFont: PdfFont = { name: '', bold: false, italic: false, monospace: false };

/** A line that stands for a table or a figure. */
export const objectLine = ({ left, top, right, bottom }: Box, object: PageObject): PdfLine => ({
  words: [],
  left,
  right,
  top,
  bottom,
  baseline: bottom,
  size: Math.max(1, bottom - top),
  font: noFont,
  length: 0,
  smallCapitals: false,
  object,
});

/** Whether a word is a raised or lowered small sign beside a line. */
function isScript(word: PdfWord, line: PdfLine, bodySize: number): boolean {
  if (word.size > 0.85 * line.size) return false;
  if (line.size > 1.7 * bodySize && !/^[\d*†‡§¶∗]{1,3}$/.test(word.text)) return false;
  return word.baseline > line.top && word.baseline < line.bottom + 0.15 * line.size;
}

/** Part of the size by which words on one line may be apart before layout decides whether they are one line. */
const segmentGap = 0.8;

/** Whether a word continues a segment on its right. */
function continues(line: PdfLine, word: PdfWord, bodySize: number): boolean {
  const gap = word.left - line.right;
  const size = Math.max(line.size, word.size);
  if (gap > segmentGap * size || gap < -0.4 * size) return false;
  const ratio = Math.max(line.size, word.size) / Math.min(line.size, word.size);
  if (Math.abs(word.baseline - line.baseline) <= 0.1 * size) return ratio < 1.7;
  if (isScript(word, line, bodySize)) return true;
  // A note's sign before its text.
  const sign = line.words.length === 1 && line.length <= 3 && line.size < 0.85 * word.size;
  return sign && line.baseline < word.baseline && word.baseline - line.baseline < 0.6 * word.size;
}

/** Pieces of lines: words that follow one another on one line, as painted, without wide gaps. */
export function wordsToSegments(words: readonly PdfWord[], bodySize: number): PdfLine[] {
  const segments: PdfLine[] = [];
  let current: PdfWord[] = [];
  let line: PdfLine | null = null;
  const end = (): void => {
    if (current.length > 0) segments.push(toLine(current));
    current = [];
    line = null;
  };
  for (const word of words) {
    if (line && !continues(line, word, bodySize)) end();
    current.push(word);
    line = toLine(current);
  }
  end();
  return joinNeighbors(segments, bodySize);
}

/** Joins pieces of a line that were not painted one after the other. */
function joinNeighbors(segments: readonly PdfLine[], bodySize: number): PdfLine[] {
  const joined: PdfLine[] = [];
  const sorted = segments.toSorted((a, b) => b.length - a.length);
  for (const segment of sorted) {
    const at = joined.findIndex((line) => {
      const [first, second] = line.left <= segment.left ? [line, segment] : [segment, line];
      const gap = second.left - first.right;
      const size = Math.max(line.size, segment.size);
      if (gap > 0.5 * size || gap < -0.2 * size) return false;
      if (Math.abs(line.baseline - segment.baseline) <= 0.06 * size)
        return size < 1.7 * Math.min(line.size, segment.size);
      return (
        segment.words.length === 1 &&
        segment.length <= 3 &&
        gap < 0.25 * size &&
        segment.words.every((word) => isScript(word, line, bodySize))
      );
    });
    const line = joined[at];
    if (line) joined[at] = toLine([...line.words, ...segment.words]);
    else joined.push(segment);
  }
  const order = new Map(segments.map((segment, index) => [segment.words[0], index]));
  const place = (line: PdfLine): number => Math.min(...line.words.map((word) => order.get(word) ?? Infinity));
  return joined.toSorted((a, b) => place(a) - place(b));
}

/** Whether two pieces are on one line. */
export const sameBaseline = (a: PdfLine, b: PdfLine): boolean =>
  a.object === null &&
  b.object === null &&
  Math.abs(a.baseline - b.baseline) < 0.25 * Math.min(a.size, b.size) &&
  Math.max(a.size, b.size) < 1.8 * Math.min(a.size, b.size);

/** Joins the pieces of one column on one baseline to whole lines, from top to bottom. */
export function segmentsToLines(segments: readonly PdfLine[]): PdfLine[] {
  const lines: PdfLine[] = [];
  for (const segment of segments.toSorted((a, b) => a.baseline - b.baseline)) {
    const at = lines.findLastIndex((line) => sameBaseline(line, segment));
    const line = lines[at];
    if (line)
      lines[at] = {
        ...toLine([...line.words, ...segment.words]),
        smallCapitals: line.smallCapitals || segment.smallCapitals,
      };
    else lines.push(segment);
  }
  return lines.toSorted((a, b) => a.baseline - b.baseline);
}
