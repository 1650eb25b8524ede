import { toLine, type PdfLine } from './lines.ts';
import type { PdfWord } from './words.ts';

/** Size of small capitals, as a part of that of the capitals. */
const smallest = 0.62;
const largest = 0.9;

const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase();

const isSmaller = (word: PdfWord, capital: PdfWord): boolean =>
  word.size < largest * capital.size && word.size > smallest * capital.size;

/**
 * A line whose small letters are printed as smaller capitals ("T" and a small "HE"), with the letters in lower case and the size
 * of the capitals.
 */
export function restoreSmallCapitals(line: PdfLine): PdfLine {
  const { words } = line;
  const at = words.findIndex((word, index) => {
    const next = words[index + 1];
    return (
      next !== undefined &&
      isCapitals(word.text) &&
      isCapitals(next.text) &&
      isSmaller(next, word) &&
      Math.abs(next.baseline - word.baseline) < 0.05 * word.size &&
      next.left - word.right < 0.12 * word.size
    );
  });
  const capital = words[at];
  if (!capital) return line;
  const restored = toLine(
    words.map((word) =>
      isSmaller(word, capital) && word.text === word.text.toUpperCase() && word.baseline === capital.baseline
        ? { ...word, text: word.text.toLowerCase(), size: capital.size }
        : word,
    ),
  );
  return { ...restored, smallCapitals: true };
}
