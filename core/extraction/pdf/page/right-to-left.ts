import type { PdfGlyph } from './page-content.ts';
import type { PdfWord } from './words.ts';

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const leftToRight = /[\p{L}\p{N}]/u;

/** Whether text has letters of a script that runs from right to left. */
export const hasRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** Part of the characters from which on a page is read as one in a right-to-left script. */
const share = 0.1;

/** A ligature has its letters in reading order; in visual order they are reversed, as single letters are. */
const withVisualText = (glyph: PdfGlyph): PdfGlyph => {
  if (!rightToLeft.test(glyph.text)) return glyph;
  const letters = glyph.text.normalize('NFKC').match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
  return letters.length > 1 ? { ...glyph, text: letters.toReversed().join('') } : glyph;
};

/**
 * The characters in the order in which they stand on the page, where many are of a right-to-left script: some programs write such
 * lines from the left, others from the right.
 */
export function inVisualOrder(glyphs: readonly PdfGlyph[]): readonly PdfGlyph[] {
  const count = glyphs.filter(({ text }) => rightToLeft.test(text)).length;
  if (count < share * glyphs.length) return glyphs;
  const rows: { baseline: number; glyphs: PdfGlyph[] }[] = [];
  for (const glyph of glyphs) {
    const row = rows.findLast((each) => Math.abs(each.baseline - glyph.baseline) < 0.1 * glyph.size);
    if (row) row.glyphs.push(glyph);
    else rows.push({ baseline: glyph.baseline, glyphs: [glyph] });
  }
  return rows.flatMap((row) => row.glyphs.map(withVisualText).toSorted((a, b) => a.left - b.left));
}

const mirrored: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
};

/** A word of a right-to-left script whose characters stand in visual order, with its characters in reading order. */
export function toReadingOrder(word: PdfWord): PdfWord {
  if (!rightToLeft.test(word.text)) return word;
  // Digits and Latin letters run from the left; marks stay behind their letter.
  const parts =
    word.text.match(/[\p{N}\p{Script=Latin}][\p{N}\p{Script=Latin}.,:/%-]*|\P{M}\p{M}*|\p{M}+/gu) ?? [];
  let place = 0;
  const placed = parts.map((text) => {
    const edges = word.edges.slice(place, place + text.length);
    place += text.length;
    return { text: mirrored[text] ?? text, edges };
  });
  placed.reverse();
  return {
    ...word,
    text: placed.map(({ text }) => text).join(''),
    edges: placed.flatMap(({ edges }) => edges),
  };
}

/** A number of a right-to-left line, whose punctuation stands on its left, with the punctuation behind it. */
function withTrailingPunctuation(word: PdfWord): PdfWord {
  const signs = /^[.,:;!?،؛؟]+/.exec(word.text)?.[0] ?? '';
  if (signs === '' || signs === word.text || rightToLeft.test(word.text)) return word;
  const edges = [...word.edges.slice(signs.length), ...word.edges.slice(0, signs.length)];
  return { ...word, text: word.text.slice(signs.length) + signs, edges };
}

/** The words of a line in reading order. @param words from left to right */
export function wordsInReadingOrder(words: readonly PdfWord[]): readonly PdfWord[] {
  if (!words.some(({ text }) => rightToLeft.test(text))) return words;
  const ordered: PdfWord[] = [];
  let run: PdfWord[] = [];
  for (const each of words.toReversed()) {
    const word = withTrailingPunctuation(each);
    if (!rightToLeft.test(word.text) && leftToRight.test(word.text)) {
      run.unshift(word);
      continue;
    }
    ordered.push(...run, word);
    run = [];
  }
  return [...ordered, ...run];
}
