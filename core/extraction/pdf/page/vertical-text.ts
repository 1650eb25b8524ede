import type { PdfFrame, PdfGlyph } from './page-content.ts';

const eastAsian = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** Successive characters of a page that show how its lines run, at least. */
const fewest = 20;

/** Whether most East Asian characters of a frame follow one another downward. */
function runsDownward(glyphs: readonly PdfGlyph[]): boolean {
  let [down, across] = [0, 0];
  for (const [index, glyph] of glyphs.entries()) {
    const before = glyphs[index - 1];
    if (!before || !eastAsian.test(glyph.text) || !eastAsian.test(before.text)) continue;
    const [x, y] = [(glyph.left - before.left) / glyph.size, (glyph.baseline - before.baseline) / glyph.size];
    if (Math.abs(x) < 0.3 && y > 0.5 && y < 2) down += 1;
    else if (Math.abs(y) < 0.1 && x > 0.5 && x < 2) across += 1;
  }
  return down >= fewest && down > 2 * across;
}

/**
 * A frame whose upright characters stand in columns that are read downward, from the right, turned so that the columns are lines.
 * Other frames are returned as they are: programs that have no vertical fonts place each character by itself.
 */
export function turnVertical(frame: PdfFrame): PdfFrame {
  if (frame.direction !== 0 || !runsDownward(frame.glyphs)) return frame;
  const glyphs = frame.glyphs.map((glyph): PdfGlyph => {
    const top = glyph.baseline - 0.88 * glyph.size;
    const middle = (glyph.left + glyph.right) / 2;
    return {
      ...glyph,
      left: top,
      right: top + glyph.size,
      baseline: frame.width - middle + 0.38 * glyph.size,
    };
  });
  return { direction: 'vertical', width: frame.height, height: frame.width, glyphs };
}
