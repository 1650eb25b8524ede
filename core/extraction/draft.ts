import type { Block, Mark } from '../model/article.ts';

type WithoutPlace<T> = T extends unknown ? Omit<T, 'start' | 'end' | 'marks' | 'rows'> : never;

/** A mark without a position in the text. */
export type DraftMark = WithoutPlace<Mark>;

/** Text with uniform marks; an inline picture is a run without text and with a mark `image`. */
export interface DraftRun {
  readonly text: string;
  readonly marks: readonly DraftMark[];
}

/** An inline picture. */
export const isPicture = (run: DraftRun): boolean => run.marks.some(({ kind }) => kind === 'image');

/** A run without text that stands at one place: an inline picture, or the reference to a note that the text has no sign for. */
export const isPointMark = (run: DraftRun): boolean =>
  run.marks.some(({ kind }) => kind === 'image' || (kind === 'noteRef' && run.text === ''));

/** Whether a run is in a link. */
export const isLinked = (run: DraftRun): boolean => run.marks.some(({ kind }) => kind === 'link');

/** The properties of a block apart from its text: `{kind: 'heading', level: 2}`. */
export type BlockShape = WithoutPlace<Block>;

/** A table cell without a position in the text. */
export interface DraftCell {
  readonly runs: readonly DraftRun[];
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
}

/** A block without a position in the text. A rule and a figure have no runs. */
export interface DraftBlock {
  readonly shape: BlockShape;
  readonly runs: readonly DraftRun[];
  /** For tables only; `runs` contains the text of all cells. */
  readonly rows?: readonly (readonly DraftCell[])[];
}

/** Adds the quotation depth to a block's properties, unless it is a paragraph of a quotation. */
export const withQuotationDepth = (shape: BlockShape, quotations: number): BlockShape =>
  quotations > 0 && shape.kind !== 'quote' && shape.kind !== 'footnote'
    ? { ...shape, quoted: quotations }
    : shape;

/** A draft of unmarked text. */
export const plainDraft = (shape: BlockShape, text: string): DraftBlock => ({
  shape,
  runs: [{ text, marks: [] }],
});

/** A draft of a table from its cells. */
export const tableDraft = (rows: readonly (readonly DraftCell[])[]): DraftBlock => ({
  shape: { kind: 'table' },
  rows,
  runs: rows.flatMap((row) => row.flatMap((cell) => [...cell.runs, { text: ' ', marks: [] }])),
});

/** The text of a draft. */
export const draftText = (draft: DraftBlock): string => draft.runs.map((run) => run.text).join('');
