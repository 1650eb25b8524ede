import type { Block } from './block.ts';
import { moveSpan } from './span.ts';

/** A passage of a page that extraction left out of the article. */
export interface LeftOutSection {
  /** Number of blocks of the article that precede it. */
  readonly after: number;
  readonly text: string;
  /** Their spans are in `text`. */
  readonly blocks: readonly Block[];
}

interface BlockText {
  readonly block: Block;
  readonly text: string;
}

function moveBlock(block: Block, by: number): Block {
  const moved = { ...moveSpan(block, by), marks: block.marks.map((mark) => moveSpan(mark, by)) };
  return moved.kind === 'table'
    ? { ...moved, rows: moved.rows.map((row) => row.map((cell) => moveSpan(cell, by))) }
    : moved;
}

const piecesOf = ({ text, blocks }: Pick<LeftOutSection, 'text' | 'blocks'>): BlockText[] =>
  blocks.map((block) => ({ block, text: text.slice(block.start, block.end) }));

/**
 * Puts passages back into an article: their blocks are inserted at their places.
 * @param sections in page order
 */
export function insertLeftOut(
  article: Pick<LeftOutSection, 'text' | 'blocks'>,
  sections: readonly LeftOutSection[],
): Pick<LeftOutSection, 'text' | 'blocks'> {
  const own = piecesOf(article);
  const pieces: BlockText[] = [];
  let next = 0;
  for (const section of sections.toSorted((a, b) => a.after - b.after)) {
    const until = Math.min(section.after, own.length);
    pieces.push(...own.slice(next, until), ...piecesOf(section));
    next = Math.max(next, until);
  }
  pieces.push(...own.slice(next));
  let place = 0;
  const blocks = pieces.map(({ block, text }) => {
    const moved = moveBlock(block, place - block.start);
    place += text.length + 1;
    return moved;
  });
  return { text: pieces.map(({ text }) => text).join('\n'), blocks };
}

/** The passages that are still left out after some were put back, by their indexes, at their places in the new text. */
export function remainingLeftOut(
  sections: readonly LeftOutSection[],
  restored: ReadonlySet<number>,
): LeftOutSection[] {
  return sections.flatMap((section, index) => {
    if (restored.has(index)) return [];
    const before = sections.filter(
      (other, at) =>
        restored.has(at) && (other.after < section.after || (other.after === section.after && at < index)),
    );
    const added = before.reduce((sum, other) => sum + other.blocks.length, 0);
    return [{ ...section, after: section.after + added }];
  });
}
