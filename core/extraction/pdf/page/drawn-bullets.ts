import { toLine, type PdfLine } from './lines.ts';
import type { Box } from './page-content.ts';
import type { PdfWord } from './words.ts';

/** Size of a drawn bullet, as a part of that of the text. */
const smallest = 0.15;
const largest = 0.7;

const isNearlySquare = ({ left, right, top, bottom }: Box): boolean => {
  const [width, height] = [right - left, bottom - top];
  return width < 1.5 * height && height < 1.5 * width;
};

function isBulletOf(box: Box, { left, top, baseline, size }: PdfLine): boolean {
  const height = box.bottom - box.top;
  const middle = (box.top + box.bottom) / 2;
  const gap = left - box.right;
  return (
    height > smallest * size &&
    height < largest * size &&
    gap > 0.2 * size &&
    gap < 2 * size &&
    middle > top &&
    middle < baseline + 0.05 * size
  );
}

/** Puts a bullet before the lines beside which a page draws one: browsers print no character for it. */
export function addDrawnBullets(segments: readonly PdfLine[], drawings: readonly Box[]): PdfLine[] {
  const small = drawings.filter((box) => box.bottom - box.top < 12 && isNearlySquare(box));
  if (small.length === 0 || small.length > 2_000) return [...segments];
  return segments.map((line) => {
    const [first] = line.words;
    const bullet = small.find((box) => isBulletOf(box, line));
    if (!first || !bullet) return line;
    const word: PdfWord = {
      ...first,
      text: '•',
      left: bullet.left,
      right: bullet.right,
      edges: [bullet.left],
      spaced: false,
    };
    return toLine([word, { ...first, spaced: true }, ...line.words.slice(1)]);
  });
}
