import type { Block } from '../block.ts';
import { joinBlocks } from './join-blocks.ts';
import { limitMarks } from './limit-marks.ts';
import { limitTable } from './limit-table.ts';
import { structureLimits, type StructureKind } from '../structure-limits.ts';

export interface LimitedStructure {
  /** The same array when nothing is above a limit. */
  readonly blocks: readonly Block[];
  /** What was above its limit. */
  readonly simplified: readonly StructureKind[];
}

const { depth } = structureLimits;

/** A block as plain text: a paragraph; one without words by its nature is a rule. */
const plain = ({ start, end, marks, quoted }: Block): Block => ({
  kind: start === end ? 'rule' : 'paragraph',
  start,
  end,
  marks,
  ...(quoted === undefined ? {} : { quoted }),
});

function limitDepth(block: Block): Block {
  const flat = block.quoted !== undefined && block.quoted > depth ? { ...block, quoted: depth } : block;
  return (flat.kind === 'listItem' || flat.kind === 'quote') && flat.depth > depth
    ? { ...flat, depth }
    : flat;
}

/**
 * The blocks of an article within the limits of its structure (structure-limits.ts). The text that the blocks make up stays the same, so
 * all positions in it do: tables are split or become paragraphs, headings and footnotes become paragraphs, marks and pictures
 * are left out. Work is proportional to the number of blocks, marks and cells.
 */
export function limitStructure(blocks: readonly Block[]): LimitedStructure {
  const simplified = new Set<StructureKind>();
  const counts = { heading: 0, footnote: 0 };
  const tableBudget = { tables: structureLimits.tables, slots: structureLimits.slots };
  let pictures = 0;

  const limitKind = (block: Block): readonly Block[] => {
    switch (block.kind) {
      case 'table': {
        const limited = limitTable(block, tableBudget);
        if (limited[0] !== block) simplified.add('tables');
        return limited;
      }
      case 'heading':
      case 'footnote': {
        counts[block.kind] += 1;
        const limit = block.kind === 'heading' ? structureLimits.headings : structureLimits.footnotes;
        if (counts[block.kind] <= limit) return [block];
        simplified.add(block.kind === 'heading' ? 'headings' : 'footnotes');
        return [plain(block)];
      }
      case 'figure':
        pictures += 1;
        if (pictures <= structureLimits.pictures) return [block];
        simplified.add('pictures');
        return [plain(block)];
      default:
        return [block];
    }
  };

  const limitBlock = (block: Block): Block => {
    const flat = limitDepth(block);
    if (flat !== block) simplified.add('nesting');
    const marks = limitMarks(flat.marks, Math.max(0, structureLimits.pictures - pictures));
    for (const { kind } of marks) if (kind === 'image') pictures += 1;
    if (marks === flat.marks) return flat;
    simplified.add('formatting');
    return { ...flat, marks };
  };

  let limited: readonly Block[] = blocks.flatMap(limitKind).map(limitBlock);
  if (limited.length > structureLimits.blocks) {
    simplified.add('paragraphs');
    limited = joinBlocks(limited, structureLimits.blocks);
  }
  return { blocks: simplified.size === 0 ? blocks : limited, simplified: [...simplified] };
}
