import type { Block, Mark } from '../model/article.ts';

/** A mark before it has a place in the text. */
export type DraftMark =
  { readonly kind: Exclude<Mark['kind'], 'link'> } | { readonly kind: 'link'; readonly href: string };

/** Words that share the same marks. */
export interface DraftRun {
  readonly text: string;
  readonly marks: readonly DraftMark[];
}

type WithoutPlace<B> = B extends Block ? Omit<B, 'start' | 'end' | 'marks'> : never;

/** What a block is, without its words: `{kind: 'heading', level: 2}`. */
export type BlockShape = WithoutPlace<Block>;

/** A block before it has a place in the text. A rule has no runs. */
export interface DraftBlock {
  readonly shape: BlockShape;
  readonly runs: readonly DraftRun[];
}

/** A draft of unmarked words. */
export const plainDraft = (shape: BlockShape, text: string): DraftBlock => ({
  shape,
  runs: [{ text, marks: [] }],
});

/** The words of a draft. */
export const draftText = (draft: DraftBlock): string => draft.runs.map((run) => run.text).join('');
