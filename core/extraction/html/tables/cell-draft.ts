import type { DraftBlock, DraftCell, DraftRun } from '../../draft.ts';
import { nameOf, type DomElement } from '../dom/dom.ts';
import { spanOf } from './table.ts';

/** The text of a block within a line; its pictures and formulas become marks. */
function runsInLine({ shape, runs }: DraftBlock): readonly DraftRun[] {
  if (shape.kind === 'figure') return [{ text: '', marks: [{ kind: 'image', image: shape.image }] }];
  const { kind, ...rest } = shape;
  if (kind !== 'formula') return runs;
  return runs.map(({ text, marks }) => ({ text, marks: [...marks, { kind, ...rest }] }));
}

/** A table cell: all its content in one line. */
export const cellDraft = (cell: DomElement, drafts: readonly DraftBlock[]): DraftCell => ({
  runs: drafts.flatMap((draft, index): DraftRun[] => [
    ...(index > 0 ? [{ text: ' ', marks: [] }] : []),
    ...runsInLine(draft),
  ]),
  header: nameOf(cell) === 'th',
  colspan: spanOf(cell, 'colspan'),
  rowspan: spanOf(cell, 'rowspan'),
});
