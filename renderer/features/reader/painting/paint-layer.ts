import type { TextSpan } from '../../../../core/model/span.ts';
import type { BlockIndex } from '../layout/block-index.ts';

/**
 * Paints spans with the CSS Custom Highlight API, without changing the article's DOM. A layer is a name in
 * `::highlight(name)`; higher priorities are painted on top.
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

/** Clips spans to a part of the text. */
export const clipSpans = (spans: readonly TextSpan[], part: TextSpan): TextSpan[] =>
  spans.flatMap((span) => {
    const start = Math.max(span.start, part.start);
    const end = Math.min(span.end, part.end);
    return start < end ? [{ start, end }] : [];
  });

/** The parts covered by two or more spans, so that nested and overlapping highlights are visible. */
export function overlapsOf(spans: readonly TextSpan[]): TextSpan[] {
  const edges = spans
    .flatMap((span) => [
      { at: span.start, step: 1 },
      { at: span.end, step: -1 },
    ])
    // Ends sort before starts at the same offset, so that adjacent spans do not overlap.
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
