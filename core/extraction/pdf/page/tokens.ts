import type { PdfLine } from './lines.ts';
import { wordsInReadingOrder } from './right-to-left.ts';
import type { PdfWord } from './words.ts';

/** A word of a line in reading order. */
export interface Token {
  readonly text: string;
  readonly word: PdfWord;
  /** Whether a space is before it. */
  readonly spaced: boolean;
  readonly script: 'superscript' | 'subscript' | null;
}

const ideograph = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;
/** Korean has spaces between words. */
const hangul = /[\uac00-\ud7af]/;

/** Whether words of a script without spaces meet. */
export const joinsWithoutSpace = (before: string, after: string): boolean => {
  const [last, first] = [before.at(-1) ?? '', after.charAt(0)];
  return ideograph.test(last) && ideograph.test(first) && !(hangul.test(last) || hangul.test(first));
};

/** Gap between words that is a space, as a part of the size. */
const spaceGap = 0.13;

function isSpaced(before: PdfWord, word: PdfWord): boolean {
  const gap = Math.max(word.left - before.right, before.left - word.right);
  const size = Math.max(word.size, before.size);
  if (joinsWithoutSpace(before.text, word.text)) return gap > 0.9 * size;
  return gap > spaceGap * size || (word.spaced && gap > 0.02 * size);
}

function scriptOf(word: PdfWord, line: PdfLine): Token['script'] {
  if (word.size > 0.85 * line.size) return null;
  const rise = line.baseline - word.baseline;
  if (rise > 0.12 * line.size) return 'superscript';
  return rise < -0.08 * line.size ? 'subscript' : null;
}

const cache = new WeakMap<PdfLine, readonly Token[]>();

/** The words of a line in reading order. */
export function tokensOf(line: PdfLine): readonly Token[] {
  const known = cache.get(line);
  if (known) return known;
  const words = wordsInReadingOrder(line.words);
  const tokens = words.map((word, index): Token => {
    const before = words[index - 1];
    const script = scriptOf(word, line);
    const spaced = before !== undefined && isSpaced(before, word);
    return { text: word.text, word, script, spaced };
  });
  cache.set(line, tokens);
  return tokens;
}

/** The text of a line. */
export const lineText = (line: PdfLine): string =>
  tokensOf(line)
    .map(({ text, spaced }) => (spaced ? ` ${text}` : text))
    .join('');
