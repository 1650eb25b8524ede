import type { Block } from '../block.ts';
import type { TextSpan } from '../span.ts';

/** Length from which a joined paragraph is not continued, UTF-16 code units. */
const longEnough = 2_000;

/** The first `count` blocks, and the others joined to paragraphs with the newlines between them, without structure and marks. */
export function joinBlocks(blocks: readonly Block[], count: number): Block[] {
  const spans: TextSpan[] = [];
  for (const { start, end } of blocks.slice(count)) {
    const last = spans.at(-1);
    if (last && end - last.start <= longEnough) spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return [
    ...blocks.slice(0, count),
    ...spans.map((span): Block => ({ kind: 'paragraph', ...span, marks: [] })),
  ];
}
