import { isWordless } from '../model/block.ts';
import type { Block, TableCell } from '../model/article.ts';
import { isPicture, type BlockShape, type DraftBlock, type DraftCell, type DraftRun } from './draft.ts';
import { placeMarks } from './place-marks.ts';
import { normalizeCell, normalizeCode, normalizeProse } from './tidy-runs.ts';

/** A block whose text is final but whose position is not. */
interface NormalizedBlock {
  readonly shape: BlockShape;
  readonly runs: readonly DraftRun[];
  readonly rows: readonly (readonly DraftCell[])[];
}

const hasWords = (runs: readonly DraftRun[]): boolean =>
  runs.some((run) => run.text !== '' || isPicture(run));

/** A draft with normalized white space; null when it is empty. */
function normalizeBlock({ shape, runs, rows = [] }: DraftBlock): NormalizedBlock | null {
  if (isWordless(shape)) return { shape, runs: [], rows: [] };
  if (shape.kind === 'table') {
    const tidy = rows
      .map((row) => row.map((cell) => ({ ...cell, runs: normalizeCell(cell.runs) })))
      .filter((row) => row.some((cell) => hasWords(cell.runs)));
    return tidy.length === 0 ? null : { shape, runs: [], rows: tidy };
  }
  const keepsSpace = shape.kind === 'code' || shape.kind === 'formula';
  const tidy = keepsSpace ? normalizeCode(runs) : normalizeProse(runs);
  return hasWords(tidy) ? { shape, runs: tidy, rows: [] } : null;
}

/** Drops rules at the ends and consecutive rules. */
function settle(drafts: readonly DraftBlock[]): NormalizedBlock[] {
  const kept: NormalizedBlock[] = [];
  for (const draft of drafts) {
    const block = normalizeBlock(draft);
    const last = kept.at(-1);
    if (!block) continue;
    if (block.shape.kind === 'rule' && (!last || last.shape.kind === 'rule')) continue;
    kept.push(block);
  }
  while (kept.at(-1)?.shape.kind === 'rule') kept.pop();
  return kept;
}

const textOf = (runs: readonly DraftRun[]): string => runs.map((run) => run.text).join('');

function placeTable({ shape, rows }: NormalizedBlock, start: number): { block: Block; text: string } {
  let text = '';
  const marks: Block['marks'][number][] = [];
  const placed = rows.map((row, rowIndex): TableCell[] => {
    if (rowIndex > 0) text += '\n';
    return row.map(({ runs, header, colspan, rowspan }, index): TableCell => {
      if (index > 0) text += '\t';
      const from = start + text.length;
      marks.push(...placeMarks(runs, from));
      text += textOf(runs);
      return { start: from, end: start + text.length, header, colspan, rowspan };
    });
  });
  const block = { ...shape, kind: 'table', start, end: start + text.length, marks, rows: placed } as const;
  return { block, text };
}

function placeBlock(tidy: NormalizedBlock, start: number): { block: Block; text: string } {
  const { shape, runs } = tidy;
  if (shape.kind === 'table') return placeTable(tidy, start);
  const text = textOf(runs);
  return { block: { ...shape, start, end: start + text.length, marks: placeMarks(runs, start) }, text };
}

/**
 * Assembles drafts into the text and blocks of an article: normalizes white space, drops empty blocks (but not figures and rules,
 * except rules at the ends and consecutive ones), and computes spans. Guarantees `text === blocks.map(slice).join('\n')`.
 */
export function assembleBlocks(drafts: readonly DraftBlock[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = [];
  const texts: string[] = [];
  let place = 0;
  for (const tidy of settle(drafts)) {
    const { block, text } = placeBlock(tidy, place);
    blocks.push(block);
    texts.push(text);
    place += text.length + 1;
  }
  return { text: texts.join('\n'), blocks };
}
