import type { Block, Mark } from '../model/article.ts';

type WithoutPlace<T> = T extends unknown ? Omit<T, 'start' | 'end' | 'marks' | 'rows'> : never;

/** A mark before it has a place in the text. */
export type DraftMark = WithoutPlace<Mark>;

/** Words that share the same marks; a picture among words is a run with no words and a mark `image`. */
export interface DraftRun {
  readonly text: string;
  readonly marks: readonly DraftMark[];
}

/** A picture among words. */
export const isPicture = (run: DraftRun): boolean => run.marks.some(({ kind }) => kind === 'image');

/** What a block is, without its words: `{kind: 'heading', level: 2}`. */
export type BlockShape = WithoutPlace<Block>;

/** A cell of a table before it has a place in the text. */
export interface DraftCell {
  readonly runs: readonly DraftRun[];
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
}

/** A block before it has a place in the text. A rule and a figure have no runs. */
export interface DraftBlock {
  readonly shape: BlockShape;
  readonly runs: readonly DraftRun[];
  /** Of a table alone; its `runs` are the words of all cells. */
  readonly rows?: readonly (readonly DraftCell[])[];
}

/** What a block is where it stands: in quotations it says in how many, unless it is a paragraph of one. */
export const inQuotations = (shape: BlockShape, quotations: number): BlockShape =>
  quotations > 0 && shape.kind !== 'quote' && shape.kind !== 'footnote'
    ? { ...shape, quoted: quotations }
    : shape;

/** A draft of unmarked words. */
export const plainDraft = (shape: BlockShape, text: string): DraftBlock => ({
  shape,
  runs: [{ text, marks: [] }],
});

/** A draft of a table out of its cells. */
export const tableDraft = (rows: readonly (readonly DraftCell[])[]): DraftBlock => ({
  shape: { kind: 'table' },
  rows,
  runs: rows.flatMap((row) => row.flatMap((cell) => [...cell.runs, { text: ' ', marks: [] }])),
});

/** The words of a draft. */
export const draftText = (draft: DraftBlock): string => draft.runs.map((run) => run.text).join('');
