import type { Block } from '../block.ts';
import { isBlock } from './is-block.ts';

/** Whether untrusted data are the blocks of a text: each after the one before it, and together all of the text. */
export function areBlocksOf(value: unknown, text: string): value is readonly Block[] {
  if (!Array.isArray(value)) return false;
  let next = 0;
  for (const block of value as readonly unknown[]) {
    if (!isBlock(block) || block.start !== next) return false;
    next = block.end + 1;
  }
  return next === text.length + 1 || (value.length === 0 && text === '');
}

/** The lines of a text as paragraphs. */
export function linesAsBlocks(text: string): Block[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const block: Block = { kind: 'paragraph', start, end: start + line.length, marks: [] };
    start = block.end + 1;
    return block;
  });
}
