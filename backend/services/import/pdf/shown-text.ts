import type { FrameDirection, PdfGlyph } from '../../../../core/extraction/pdf/page/page-content.ts';
import { textToPage, type GraphicsState, type TextPosition } from './graphics-state.ts';
import { applyMatrix } from './matrix.ts';

/** A character as the parser reports it; numbers between characters move the position. */
interface ParsedGlyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly [number, number, number] | null;
}

/** A character with its place on the page, in the direction of its line. */
export interface PlacedGlyph {
  readonly glyph: PdfGlyph;
  readonly direction: FrameDirection;
}

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

const isGlyph = (value: unknown): value is ParsedGlyph =>
  typeof value === 'object' && value !== null && typeof (value as ParsedGlyph).unicode === 'string';

/** The nearest right angle of a direction on the page. */
function directionOf(x: number, y: number): Exclude<FrameDirection, 'vertical'> {
  if (Math.abs(x) >= Math.abs(y)) return x >= 0 ? 0 : 180;
  return y > 0 ? 90 : 270;
}

/** A point of the page in a frame that is turned so that lines in the direction are horizontal. */
function inFrame(
  x: number,
  y: number,
  direction: FrameDirection,
  { width, height }: PageSize,
): readonly [number, number] {
  switch (direction) {
    case 0:
      return [x, y];
    case 90:
    case 'vertical':
      return [y, width - x];
    case 180:
      return [width - x, height - y];
    default:
      return [height - y, x];
  }
}

/**
 * Places the characters of one text operator and moves the position behind them.
 * @param shown characters, and numbers in thousandths of the size that move the position back
 */
export function placeText(
  shown: readonly unknown[],
  state: GraphicsState,
  position: TextPosition,
  size: PageSize,
  content: string | null,
): PlacedGlyph[] {
  const { font } = state;
  if (!font || state.size === 0) return [];
  const matrix = textToPage(state, position);
  const [a, b, c, d] = matrix;
  const height = Math.abs(state.size) * Math.hypot(c, d);
  const direction: FrameDirection = font.vertical
    ? 'vertical'
    : directionOf(a * Math.sign(state.size || 1) * state.scale, b * Math.sign(state.size || 1) * state.scale);
  const placed: PlacedGlyph[] = [];
  let along = 0;
  for (const each of shown) {
    if (typeof each === 'number') {
      along += ((font.vertical ? 1 : -1) * each * state.size) / 1000;
      continue;
    }
    if (!isGlyph(each)) continue;
    const spacing = state.charSpacing + (each.isSpace ? state.wordSpacing : 0);
    const units = font.vertical ? -(each.vmetric?.[0] ?? -1000) : each.width;
    const ink = units * state.size * font.unit;
    const advance = font.vertical ? -(ink + spacing) : ink + spacing;
    const end = font.vertical ? along - ink : along + ink;
    const [startX, startY] = font.vertical
      ? applyMatrix(matrix, 0, along)
      : applyMatrix(matrix, along * state.scale, 0);
    const [endX, endY] = font.vertical
      ? applyMatrix(matrix, 0, end)
      : applyMatrix(matrix, end * state.scale, 0);
    const [left, baseline] = inFrame(startX, startY, direction, size);
    const [right] = inFrame(endX, endY, direction, size);
    along += advance;
    if (each.unicode === '' || !Number.isFinite(left + right + baseline + height)) continue;
    placed.push({
      direction,
      glyph: {
        text: /^\s+$/.test(each.unicode) ? ' ' : each.unicode,
        left: Math.min(left, right),
        right: Math.max(left, right),
        // The position of upright characters in a column is the middle of the column.
        baseline: font.vertical ? baseline + height * 0.38 : baseline,
        size: height,
        font: font.font,
        content,
      },
    });
  }
  if (font.vertical) position.y += along;
  else position.x += along * state.scale;
  return placed;
}
