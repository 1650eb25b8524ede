import type { TextSpan } from '../../model/span.ts';

/**
 * Where in a text of `length` code units the spans stand, as columns of a strip that is `columns` wide, each once and in
 * order: what a strip can show, however many spans there are.
 */
export function presenceColumns(spans: readonly TextSpan[], length: number, columns: number): number[] {
  const found = new Set<number>();
  for (const { start } of spans)
    found.add(Math.min(columns - 1, Math.floor((start / Math.max(1, length)) * columns)));
  return [...found].toSorted((a, b) => a - b);
}

/** The strip as one SVG path: a line of `height` at each column's middle. */
export const presencePath = (columns: readonly number[], height: number): string =>
  columns.map((x) => `M${x + 0.5} 0V${height}`).join('');

/** The span nearest to a place in the text; -1 for none. Spans are in text order. */
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
