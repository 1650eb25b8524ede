import { sameBaseline, type PdfLine } from '../page/lines.ts';

/** Pieces of lines on the page that are at the same height. */
interface Row {
  readonly segments: readonly PdfLine[];
  readonly text: string;
  /** The texts that wide gaps separate. */
  readonly parts: readonly string[];
  readonly size: number;
  /** Distance of the baseline from the edge of the page. */
  readonly distance: number;
  /** Distance to the next row towards the middle of the page, as a part of the size. */
  readonly gap: number;
}

/** A page for the search for running heads. */
export interface EdgePage {
  readonly height: number;
  readonly segments: readonly PdfLine[];
}

/** Number of rows at each edge that may belong to a head or foot. */
const deepest = 4;

/** Difference of the place of the same row on two pages, points. */
const tolerance = 5;

/** Gap between the parts of a row, as a part of the size. */
const partsGap = 1.5;

const textOf = ({ words }: PdfLine): string => words.map(({ text }) => text).join(' ');

/** The texts of pieces on one line that wide gaps separate, from left to right. */
function partsOf(segments: readonly PdfLine[]): string[] {
  const sorted = segments.toSorted((a, b) => a.left - b.left);
  const parts: string[] = [];
  for (const [index, segment] of sorted.entries()) {
    const before = sorted[index - 1];
    const isApart = !before || segment.left - before.right > partsGap * segment.size;
    if (isApart) parts.push(textOf(segment));
    else parts[parts.length - 1] = `${parts.at(-1) ?? ''} ${textOf(segment)}`;
  }
  return parts;
}

function rowsAt(edge: 'top' | 'bottom', { height, segments }: EdgePage): Row[] {
  const sorted = segments.toSorted((a, b) =>
    edge === 'top' ? a.baseline - b.baseline : b.baseline - a.baseline,
  );
  const rows: PdfLine[][] = [];
  for (const segment of sorted) {
    const last = rows.at(-1);
    const isSame = last?.some(
      (other) => sameBaseline(other, segment) || Math.abs(other.baseline - segment.baseline) < 1.5,
    );
    if (last && isSame) last.push(segment);
    else if (rows.length > deepest) break;
    else rows.push([segment]);
  }
  return rows.slice(0, deepest).map((row, index) => {
    const [first] = row as [PdfLine];
    const next = rows[index + 1]?.[0];
    const parts = partsOf(row);
    return {
      segments: row,
      parts,
      text: parts.join(' '),
      size: first.size,
      distance: edge === 'top' ? first.baseline : height - first.baseline,
      gap: next ? Math.abs(next.baseline - first.baseline) / first.size : Infinity,
    };
  });
}

/** The words of a row without the numbers, which differ from page to page. */
const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/\d+/g, '#')
    .replaceAll(/\b[ivxlc]+\b/g, '#')
    .replaceAll(/\s+/g, ' ')
    .trim();

const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a Roman number up to 399; null for other words. */
function fromRoman(text: string): number | null {
  if (!/^[ivxlc]{1,9}$/i.test(text)) return null;
  const values = [...text.toLowerCase()].map((letter) => romanDigits[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Words of a part of a row that may have the number of the page; a longer one is a sentence that begins with a number. */
const mostWords = 3;

/** The numbers that a row may have as that of the page: in a short part of it. */
const pageNumbersOf = ({ parts }: Row): number[] =>
  parts.flatMap((part) => {
    const words = part.split(/[\s|·•]+/).filter((word) => word !== '');
    if (words.length > mostWords && !/[|·•]/.test(part)) return [];
    return [words[0], words.at(-1)].flatMap((word) => {
      const bare = (word ?? '').replaceAll(/^[-–—([]+|[-–—)\].,]+$/g, '');
      const total = /^(\d{1,4})\/\d{1,4}$/.exec(bare)?.[1];
      if (/^\d{1,5}$/.test(total ?? bare)) return Number(total ?? bare);
      return words.length === 1 ? (fromRoman(bare) ?? []) : [];
    });
  });

/** What browsers print at the edges of pages: date and time, file or web address, page of pages. */
const browserStamp =
  /^(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d{2}|(?:https?|file):\/\/\S+|about:blank|\d{1,4}\s?\/\s?\d{1,4}$)/i;

const pageWord =
  /^(?:page|seite|p\.|pág(?:ina)?\.?|pagina|side|sida|strana|стр\.?|第)\s*\d+(?:\s*(?:of|von|de|di|\/|av|z|из)\s*\d+)?\s*(?:页|頁|ページ)?$/i;

/** Whether a row is a short text and, apart from it, the number of its page. */
const hasOwnNumber = (row: Row, index: number): boolean =>
  row.parts.length > 1 && row.text.length < 120 && pageNumbersOf(row).includes(index + 1);

/** Whether a row that has no counterpart on other pages is a head or foot by its words. */
function isLoneEdge(row: Row, index: number, isOutermost: boolean): boolean {
  const { text, gap } = row;
  if (browserStamp.test(text) || pageWord.test(text)) return true;
  if (isOutermost && gap > 1.6 && hasOwnNumber(row, index)) return true;
  return isOutermost && gap > 1.6 && /^[-–—\s]*(?:\d{1,4}|[ivxlc]{1,6})[-–—\s]*$/i.test(text);
}

/** Heads and feet at one edge of all pages. */
function findAt(edge: 'top' | 'bottom', pages: readonly EdgePage[]): Set<PdfLine> {
  const rows = pages.map((page) => rowsAt(edge, page));
  const near = (a: Row, b: Row): boolean => Math.abs(a.distance - b.distance) <= tolerance;
  const others = (index: number): Row[][] => rows.filter((_, other) => other !== index);
  const needed = (found: number): boolean => found >= (pages.length > 6 ? 2 : 1);

  const repeats = (row: Row, index: number): boolean => {
    const key = keyOf(row.text);
    return needed(
      others(index).filter((page) =>
        page.some((other) => near(row, other) && keyOf(other.text) === key && other.size > 0.95 * row.size),
      ).length,
    );
  };
  const counts = (row: Row, index: number): boolean => {
    const offsets = pageNumbersOf(row).map((number) => number - index);
    if (offsets.length === 0 || row.text.length > 150) return false;
    const same = rows.filter(
      (page, at) =>
        at !== index &&
        page.some(
          (other) => near(row, other) && pageNumbersOf(other).some((number) => offsets.includes(number - at)),
        ),
    );
    return needed(same.length);
  };

  const confirmed = rows.map((page, index) => page.map((row) => repeats(row, index) || counts(row, index)));
  const known = rows.flatMap((page, index) => page.filter((_, at) => confirmed[index]?.[at]));
  const resembles = (row: Row): boolean =>
    row.text.length < 150 &&
    known.some((other) => near(row, other) && Math.abs(row.size - other.size) < 0.2) &&
    row.gap > 1.3;

  const found = new Set<PdfLine>();
  for (const [index, page] of rows.entries()) {
    // Behind the first wide gap is the text, which may begin with the same words on several pages.
    const end = Math.max(1, page.findIndex(({ gap }) => gap > 1.45) + 1);
    for (const [at, row] of page.slice(0, end).entries()) {
      if (!confirmed[index]?.[at] && !resembles(row) && !isLoneEdge(row, index, at === 0)) break;
      for (const segment of row.segments) found.add(segment);
    }
  }
  return found;
}

/**
 * The pieces of lines that are running heads, feet and page numbers: rows at the edges of pages that recur at the same place with
 * the same words, or with numbers that count the pages.
 */
export const findPageEdges = (pages: readonly EdgePage[]): ReadonlySet<PdfLine> =>
  new Set([...findAt('top', pages), ...findAt('bottom', pages)]);
