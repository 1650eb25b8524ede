import type { TextSpan } from '../../model/span.ts';

/**
 * Maps spans to columns of a distribution strip `columns` wide, deduplicated and in ascending order, so that the work of drawing
 * is bounded by the width. `length` is the length of the text in UTF-16 code units.
 */
export function presenceColumns(spans: readonly TextSpan[], length: number, columns: number): number[] {
  const found = new Set<number>();
  for (const { start } of spans)
    found.add(Math.min(columns - 1, Math.floor((start / Math.max(1, length)) * columns)));
  return [...found].toSorted((a, b) => a - b);
}

/** The strip as one SVG path: a vertical line of `height` at the center of each column. */
export const presencePath = (columns: readonly number[], height: number): string =>
  columns.map((x) => `M${x + 0.5} 0V${height}`).join('');

/** Index of the span nearest to an offset, or -1 when there is none. Spans must be in text order. */
export function nearestSpan(spans: readonly TextSpan[], offset: number): number {
  let nearest = -1;
  let least = Infinity;
  for (const [index, { start, end }] of spans.entries()) {
    const distance = offset < start ? start - offset : Math.max(0, offset - end);
    if (distance >= least) continue;
    least = distance;
    nearest = index;
  }
  return nearest;
}
