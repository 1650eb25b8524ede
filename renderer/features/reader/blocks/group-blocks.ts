import type { Block, BlockKind } from '../../../../core/model/article.ts';
import { quotationsOf } from '../../../../core/model/block.ts';

type Of<K extends BlockKind> = Extract<Block, { kind: K }>;

/** Of a group that is parted for its length: how many things of it came before. */
interface Part {
  readonly skipped?: number;
}

/** Blocks that the window shows as one thing. */
export type BlockGroup =
  | {
      readonly kind: 'single';
      readonly block: Exclude<Block, Of<'listItem' | 'figure' | 'table' | 'footnote' | 'quote'>>;
    }
  | ({ readonly kind: 'list'; readonly items: readonly Of<'listItem'>[]; readonly whole?: number } & Part)
  | ({ readonly kind: 'quote'; readonly parts: readonly QuotePart[] } & Part)
  | {
      readonly kind: 'figure';
      readonly parts: readonly Of<'figure' | 'table'>[];
      readonly captions: readonly Of<'caption'>[];
    }
  | ({ readonly kind: 'notes'; readonly notes: readonly Of<'footnote'>[] } & Part);

/** A paragraph of a quote, or a list, a heading, code, … in it; in a quote of a quote the depth is 1. */
export type QuotePart =
  | { readonly depth: number; readonly quote: Of<'quote'> }
  | { readonly depth: number; readonly quote: null; readonly groups: readonly BlockGroup[] };

interface OpenFigure {
  readonly kind: 'figure';
  readonly parts: Of<'figure' | 'table'>[];
  readonly captions: Of<'caption'>[];
}

/** Blocks that follow one another and share what `keyOf` says of them. */
function runsOf(blocks: readonly Block[], keyOf: (block: Block) => unknown): [Block, ...Block[]][] {
  const runs: [Block, ...Block[]][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last && keyOf(last[0]) === keyOf(block)) last.push(block);
    else runs.push([block]);
  }
  return runs;
}

/** The paragraphs of a quote each by itself, other blocks of one depth together. */
const quoteParts = (blocks: readonly Block[]): QuotePart[] =>
  runsOf(blocks, (block) => (block.kind === 'quote' ? block : quotationsOf(block))).map((run) => {
    const [first] = run;
    const depth = quotationsOf(first) - 1;
    return first.kind === 'quote' ? { depth, quote: first } : { depth, quote: null, groups: groupPlain(run) };
  });

/**
 * Puts blocks together that belong together: items that follow one another are one list, what stands in a quote one quote, figures
 * in a row and the captions after them one figure, notes one list of notes.
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
        const goesOn =
          block.kind === 'figure' &&
          last?.kind === 'figure' &&
          last.captions.length === 0 &&
          last.parts.every((part) => part.kind === 'figure');
        if (goesOn) (last as OpenFigure).parts.push(block);
        else groups.push({ kind: 'figure', parts: [block], captions: [] });
        break;
      }
      case 'caption':
        if (last?.kind === 'figure') (last as OpenFigure).captions.push(block);
        else groups.push({ kind: 'figure', parts: [], captions: [block] });
        break;
      default:
        groups.push({ kind: 'single', block });
    }
  }
  return groups;
}
