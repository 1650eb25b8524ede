import { tokensOf } from './tokens.ts';
import type { PdfLine } from './lines.ts';

/** The sign of a list item at the beginning of a line. */
export interface ListMarker {
  readonly ordered: boolean;
  /** The number of an ordered item, from 1; 1 for others. */
  readonly ordinal: number;
  /** Number of words of the sign, which are not part of the item's text. */
  readonly words: number;
  /** Left edge of the item's text, or right edge in a right-to-left script. */
  readonly textEdge: number;
  /** The sign is one that also begins sentences, such as a dash. */
  readonly isWeak: boolean;
}

const bullets = /^[•◦▪▫‣⁃∙·●○■□◆◇▶►➢➤✓✔✗❖–—*∗⋅-]$/;
const weakBullets = /^[–—*∗-]$/;
const numbers = /^(?:\((\d{1,3}|[a-z]|[ivx]{1,5})\)|(\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])$/;

const romanValues: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  v: 5,
  vi: 6,
  vii: 7,
  viii: 8,
  ix: 9,
  x: 10,
};

const valueOf = (number: string): number =>
  /^\d+$/.test(number)
    ? Number(number)
    : (romanValues[number] ?? number.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1);

/** The sign of a list item that begins a line; null when there is none. */
export function listMarkerOf(line: PdfLine): ListMarker | null {
  const [first, second] = tokensOf(line);
  if (!first || !second || first.script !== null) return null;
  const textEdge = second.word.left;
  if (bullets.test(first.text))
    return second.spaced
      ? { ordered: false, ordinal: 1, words: 1, textEdge, isWeak: weakBullets.test(first.text) }
      : null;
  const found = numbers.exec(first.text);
  const number = found?.[1] ?? found?.[2];
  if (number === undefined || !second.spaced) return null;
  return { ordered: true, ordinal: valueOf(number), words: 1, textEdge, isWeak: !/^\d/.test(number) };
}

/** The sign of an item whose sign is apart from its text. */
export function markerOfLabel(label: PdfLine, text: PdfLine): ListMarker {
  const found = numbers.exec(tokensOf(label)[0]?.text ?? '');
  const number = found?.[1] ?? found?.[2];
  const ordinal = number === undefined ? 1 : valueOf(number);
  return { ordered: number !== undefined, ordinal, words: 0, textEdge: text.left, isWeak: false };
}
