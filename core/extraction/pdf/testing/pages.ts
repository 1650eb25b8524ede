import type { PdfFont, PdfFrame, PdfGlyph, PdfPage, StructureNode } from '../page/page-content.ts';

/** A piece of a line at a place, points from the upper left corner. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Identifier of the marked content. */
  readonly content?: string;
}

const regular: PdfFont = { name: 'Test', bold: false, italic: false, monospace: false };
const bold: PdfFont = { ...regular, name: 'Test-Bold', bold: true };

/** Width of all characters, as a part of the size. */
const characterWidth = 0.5;

function glyphsOf({ text, x, y, size = 10, bold: isBold = false, content }: Piece): PdfGlyph[] {
  return [...text].map((character, index) => ({
    text: character,
    left: x + index * characterWidth * size,
    right: x + (index + 1) * characterWidth * size,
    baseline: y,
    size,
    font: isBold ? bold : regular,
    content: content ?? null,
  }));
}

/** A page of pieces of lines, painted in their order. */
export function pageOf(pieces: readonly Piece[], structure: StructureNode | null = null): PdfPage {
  const size = { width: 600, height: 800 };
  const frame: PdfFrame = { direction: 0, ...size, glyphs: pieces.flatMap(glyphsOf) };
  return { ...size, label: null, frames: [frame], pictures: [], drawings: [], structure };
}

/** Lines one below the other, 12 points apart. The first may be indented. */
export const linesAt = (
  x: number,
  y: number,
  texts: readonly string[],
  style: Pick<Piece, 'size' | 'bold' | 'content'> & { readonly indent?: number } = {},
): Piece[] => {
  const { indent = 0, ...look } = style;
  return texts.map((text, index) => ({ text, x: index === 0 ? x + indent : x, y: y + 12 * index, ...look }));
};
