import type { Block, Mark } from '../../../core/model/article.ts';
import { isSafeLink } from '../../../core/model/link.ts';
import { areBlocksOf, linesAsBlocks } from '../../../core/model/structure/blocks-of-text.ts';
import { limitStructure, type LimitedStructure } from '../../../core/model/structure/limit-structure.ts';

/** Adds the properties that blocks of older versions lack: quotes are outermost, list items begin a new item. */
const completeBlock = (block: unknown): unknown => {
  if (typeof block !== 'object' || block === null || !('kind' in block)) return block;
  if (block.kind === 'quote') return { depth: 0, ...block };
  return block.kind === 'listItem' ? { continued: false, ...block } : block;
};

function parseBlocks(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return Array.isArray(value) ? value.map(completeBlock) : null;
  } catch {
    return null;
  }
}

const isKept = (mark: Mark): boolean => mark.kind !== 'link' || isSafeLink(mark.href);

/** The stored blocks, completed; null when they do not match the text. */
function parseBlocksOf(json: string, text: string): readonly Block[] | null {
  const value = parseBlocks(json);
  return areBlocksOf(value, text) ? value : null;
}

const withoutUnsafeLinks = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block) =>
    block.marks.every(isKept) ? block : { ...block, marks: block.marks.filter(isKept) },
  );

/**
 * The blocks of a text as stored, within the limits of an article's structure. A library may come from another person's backup:
 * blocks that do not match the text are replaced by one paragraph for each line, and unsafe links are dropped.
 */
export const readStoredBlocks = (json: string, text: string): LimitedStructure =>
  limitStructure(withoutUnsafeLinks(parseBlocksOf(json, text) ?? linesAsBlocks(text)));

/** The blocks that `readStoredBlocks` reads in place of invalid ones, without the limits; null when the stored ones are valid. */
export function replaceInvalidBlocks(json: string, text: string): readonly Block[] | null {
  const blocks = parseBlocksOf(json, text);
  if (!blocks) return linesAsBlocks(text);
  return blocks.every(({ marks }) => marks.every(isKept)) ? null : withoutUnsafeLinks(blocks);
}
