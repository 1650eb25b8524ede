import type { PdfFont } from '../../../../core/extraction/pdf/page/page-content.ts';
import { multiply, type Matrix } from './matrix.ts';

/** The font of a text with the measures that place its characters. */
export interface SetFont {
  readonly font: PdfFont;
  readonly vertical: boolean;
  /** Width of a glyph unit in the text space. */
  readonly unit: number;
}

/** The part of the graphics state of a PDF that places text and pictures. */
export interface GraphicsState {
  matrix: Matrix;
  font: SetFont | null;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** Horizontal scale, 1 is normal. */
  scale: number;
  leading: number;
  rise: number;
}

/** Text matrix and position, which text operators change. */
export interface TextPosition {
  matrix: Matrix;
  lineX: number;
  lineY: number;
  x: number;
  y: number;
}

export const initialState = (matrix: Matrix): GraphicsState => ({
  matrix,
  font: null,
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
});

export const startOfText = (): TextPosition => ({
  matrix: [1, 0, 0, 1, 0, 0],
  lineX: 0,
  lineY: 0,
  x: 0,
  y: 0,
});

/** Moves to the start of another line, relative to the start of this one. */
export function moveLine(position: TextPosition, x: number, y: number): void {
  position.lineX += x;
  position.lineY += y;
  position.x = position.lineX;
  position.y = position.lineY;
}

/** The transformation from the text space at the current position to the page. */
export const textToPage = (state: GraphicsState, { matrix, x, y }: TextPosition): Matrix =>
  multiply(multiply(state.matrix, matrix), [1, 0, 0, 1, x, y + state.rise]);
