import type { Block } from '../block.ts';
import type { TextSpan } from '../span.ts';

/** Maximum length to which paragraphs are joined, UTF-16 code units. */
const maxJoinedLength = 2_000;

/** The first `count` blocks, and the others joined to paragraphs with the newlines between them, without structure and marks. */
export function joinBlocks(blocks: readonly Block[], count: number): Block[] {
  const spans: TextSpan[] = [];
  for (const { start, end } of blocks.slice(count)) {
    const last = spans.at(-1);
    if (last && end - last.start <= maxJoinedLength) spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return [
    ...blocks.slice(0, count),
    ...spans.map((span): Block => ({ kind: 'paragraph', ...span, marks: [] })),
  ];
}
