import type { Block, BlockKind } from '../../../../core/model/article.ts';
import { quotationsOf } from '../../../../core/model/block.ts';

type Of<K extends BlockKind> = Extract<Block, { kind: K }>;

/** Number of preceding items, for a group that continues an earlier one. */
interface Part {
  readonly skipped?: number;
}

/** Blocks rendered as one element. */
export type BlockGroup =
  | {
      readonly kind: 'single';
      readonly block: Exclude<Block, Of<'listItem' | 'figure' | 'table' | 'footnote' | 'quote'>>;
    }
  | ({ readonly kind: 'list'; readonly items: readonly Of<'listItem'>[]; readonly total?: number } & Part)
  | ({ readonly kind: 'quote'; readonly parts: readonly QuotePart[] } & Part)
  | {
      readonly kind: 'figure';
      readonly parts: readonly Of<'figure' | 'table'>[];
      readonly captions: readonly Of<'caption'>[];
    }
  | ({ readonly kind: 'notes'; readonly notes: readonly Of<'footnote'>[] } & Part);

/** A paragraph, list, heading, code … in a quote; depth 1 is a quote within a quote. */
export type QuotePart =
  | { readonly depth: number; readonly quote: Of<'quote'> }
  | { readonly depth: number; readonly quote: null; readonly groups: readonly BlockGroup[] };

interface OpenFigure {
  readonly kind: 'figure';
  readonly parts: Of<'figure' | 'table'>[];
  readonly captions: Of<'caption'>[];
}

/** Maximum number of blocks of a quote or pictures of a figure that are rendered as one element. */
const maxGroupSize = 100;

/** Groups consecutive blocks with the same key. */
function runsOf(
  blocks: readonly Block[],
  keyOf: (block: Block) => unknown,
  maxLength = Number.POSITIVE_INFINITY,
): [Block, ...Block[]][] {
  const runs: [Block, ...Block[]][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last && last.length < maxLength && keyOf(last[0]) === keyOf(block)) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

/** Each paragraph of a quote by itself, other blocks of the same depth together. */
const quoteParts = (blocks: readonly Block[]): QuotePart[] =>
  runsOf(blocks, (block) => (block.kind === 'quote' ? block : quotationsOf(block)), maxGroupSize).map(
    (run) => {
      const [first] = run;
      const depth = quotationsOf(first) - 1;
      return first.kind === 'quote'
        ? { depth, quote: first }
        : { depth, quote: null, groups: groupPlain(run) };
    },
  );

/**
 * Groups blocks: consecutive items form a list, quoted blocks a quote, images in a row with their captions a figure,
 * footnotes a list of footnotes.
 */
export const groupBlocks = (blocks: readonly Block[]): BlockGroup[] =>
  runsOf(blocks, (block) => quotationsOf(block) > 0).flatMap((run): BlockGroup[] =>
    quotationsOf(run[0]) > 0 ? [{ kind: 'quote', parts: quoteParts(run) }] : groupPlain(run),
  );

function groupPlain(blocks: readonly Block[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    switch (block.kind) {
      case 'listItem':
        if (last?.kind === 'list') (last.items as Of<'listItem'>[]).push(block);
        else groups.push({ kind: 'list', items: [block] });
        break;
      case 'quote':
        break;
      case 'footnote':
        if (last?.kind === 'notes') (last.notes as Of<'footnote'>[]).push(block);
        else groups.push({ kind: 'notes', notes: [block] });
        break;
      case 'figure':
      case 'table': {
        const isContinued =
          block.kind === 'figure' &&
          last?.kind === 'figure' &&
          last.captions.length === 0 &&
          last.parts.length < maxGroupSize &&
          last.parts.every((part) => part.kind === 'figure');
        if (isContinued) (last as OpenFigure).parts.push(block);
        else groups.push({ kind: 'figure', parts: [block], captions: [] });
        break;
      }
      case 'caption':
        if (last?.kind === 'figure' && last.captions.length < maxGroupSize)
          (last as OpenFigure).captions.push(block);
        else groups.push({ kind: 'figure', parts: [], captions: [block] });
        break;
      default:
        groups.push({ kind: 'single', block });
    }
  }
  return groups;
}
