import type { TextSpan } from '../../../../core/model/span.ts';
import type { BlockIndex } from '../layout/block-index.ts';

/**
 * Paints spans with the CSS Custom Highlight API: the article's DOM stays as it is. A layer is a name in
 * `::highlight(name)`; the higher priority is painted later, on top.
 */
export function paintLayer(
  name: string,
  spans: readonly TextSpan[],
  index: BlockIndex | null,
  priority: number,
): void {
  const ranges = index ? spans.flatMap((span) => index.spanToRange(span) ?? []) : [];
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}

/** What of some spans lies in a part of the text, cut off at its edges. */
export const partsIn = (spans: readonly TextSpan[], part: TextSpan): TextSpan[] =>
  spans.flatMap((span) => {
    const start = Math.max(span.start, part.start);
    const end = Math.min(span.end, part.end);
    return start < end ? [{ start, end }] : [];
  });

/** The parts that two or more spans cover, so that nested and crossing highlights can be told apart. */
export function overlapsOf(spans: readonly TextSpan[]): TextSpan[] {
  const edges = spans
    .flatMap((span) => [
      { at: span.start, step: 1 },
      { at: span.end, step: -1 },
    ])
    // Ends come before starts at the same place: spans that only touch do not overlap.
    .toSorted((a, b) => a.at - b.at || a.step - b.step);
  const overlaps: TextSpan[] = [];
  let depth = 0;
  let from = 0;
  for (const { at, step } of edges) {
    if (depth >= 2 && at > from) overlaps.push({ start: from, end: at });
    depth += step;
    from = at;
  }
  return overlaps;
}
