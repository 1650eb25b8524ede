import type { Block, BlockKind } from '../../core/model/article.ts';

type Of<K extends BlockKind> = Extract<Block, { kind: K }>;

/** Blocks that the window shows as one thing. */
export type BlockGroup =
  | {
      readonly kind: 'single';
      readonly block: Exclude<Block, Of<'listItem' | 'figure' | 'table' | 'footnote' | 'quote'>>;
    }
  | { readonly kind: 'list'; readonly items: readonly Of<'listItem'>[] }
  | { readonly kind: 'quote'; readonly quotes: readonly Of<'quote'>[] }
  | {
      readonly kind: 'figure';
      readonly parts: readonly Of<'figure' | 'table'>[];
      readonly captions: readonly Of<'caption'>[];
    }
  | { readonly kind: 'notes'; readonly notes: readonly Of<'footnote'>[] };

interface OpenFigure {
  readonly kind: 'figure';
  readonly parts: Of<'figure' | 'table'>[];
  readonly captions: Of<'caption'>[];
}

/**
 * Puts blocks together that belong together: items that follow one another are one list, paragraphs of a quote one quote, figures
 * in a row and the captions after them one figure, notes one list of notes.
 */
export function groupBlocks(blocks: readonly Block[]): BlockGroup[] {
  const groups: BlockGroup[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    switch (block.kind) {
      case 'listItem':
        if (last?.kind === 'list') (last.items as Of<'listItem'>[]).push(block);
        else groups.push({ kind: 'list', items: [block] });
        break;
      case 'quote':
        if (last?.kind === 'quote') (last.quotes as Of<'quote'>[]).push(block);
        else groups.push({ kind: 'quote', quotes: [block] });
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
