import type { DraftBlock, DraftCell, DraftRun } from '../../draft.ts';
import { nameOf, type DomElement } from '../dom/dom.ts';
import { spanOf } from './table.ts';

/** The words of a block that stands in a line with others; a picture and a formula of its own are marks there. */
function runsInLine({ shape, runs }: DraftBlock): readonly DraftRun[] {
  if (shape.kind === 'figure') return [{ text: '', marks: [{ kind: 'image', image: shape.image }] }];
  const { kind, ...rest } = shape;
  if (kind !== 'formula') return runs;
  return runs.map(({ text, marks }) => ({ text, marks: [...marks, { kind, ...rest }] }));
}

/** A cell of a table: all that stands in it, in one line. */
export const cellDraft = (cell: DomElement, drafts: readonly DraftBlock[]): DraftCell => ({
  runs: drafts.flatMap((draft, index): DraftRun[] => [
    ...(index > 0 ? [{ text: ' ', marks: [] }] : []),
    ...runsInLine(draft),
  ]),
  header: nameOf(cell) === 'th',
  colspan: spanOf(cell, 'colspan'),
  rowspan: spanOf(cell, 'rowspan'),
});
