import type { Highlight } from '../../model/annotation.ts';
import type { ImageReference, Mark } from '../../model/article.ts';
import { spanContains, spansOverlap } from '../../model/span.ts';
import type { TextSpan } from '../../model/span.ts';

/** A block or table cell: a span and the marks in it. */
export interface MarkedSpan extends TextSpan {
  readonly marks: readonly Mark[];
}

/** A part of the text with uniform marks and highlights, or an inline picture. */
export interface Segment extends TextSpan {
  readonly marks: readonly Mark[];
  readonly highlights: readonly Highlight[];
  readonly image: ImageReference | null;
}

/** Inline pictures, and references to notes that have no sign in the text. */
const pointsAt = (at: number, marks: readonly Mark[]): Segment[] =>
  marks.flatMap((mark): Segment[] => {
    if (mark.start !== at) return [];
    const place = { start: at, end: at, highlights: [] };
    if (mark.kind === 'image') return [{ ...place, marks: [], image: mark.image }];
    return mark.kind === 'noteRef' && mark.end === at ? [{ ...place, marks: [mark], image: null }] : [];
  });

/** Splits text wherever a mark or highlight starts or ends. The segments cover it without gaps. */
export function splitIntoSegments(block: MarkedSpan, highlights: readonly Highlight[]): Segment[] {
  const overlapping = highlights.filter(({ anchor }) => spansOverlap(anchor.span, block));
  const edges = new Set([block.start, block.end]);
  for (const { start, end } of [...block.marks, ...overlapping.map(({ anchor }) => anchor.span)]) {
    if (start > block.start && start < block.end) edges.add(start);
    if (end > block.start && end < block.end) edges.add(end);
  }
  const ordered = [...edges].toSorted((a, b) => a - b);
  const parts = ordered.slice(1).flatMap((end, index): Segment[] => {
    const part = { start: ordered[index] ?? end, end };
    const marks = block.marks.filter((mark) => spanContains(mark, part));
    const covering = overlapping.filter(({ anchor }) => spanContains(anchor.span, part));
    return [...pointsAt(part.start, block.marks), { ...part, marks, highlights: covering, image: null }];
  });
  return [...parts, ...pointsAt(block.end, block.marks)];
}
