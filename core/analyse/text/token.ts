import type { TextSpan } from '../../model/span.ts';

/** A word, number or punctuation mark of the text. */
export interface Token extends TextSpan {
  readonly text: string;
  /** Folded: see `foldWord`. */
  readonly folded: string;
  /** True when no white space parts it from the token before. */
  readonly glued: boolean;
}

/** A run of tokens that is read as a whole. */
export interface Sentence extends TextSpan {
  readonly tokens: readonly Token[];
  /** Number of the paragraph (line) that it lies in, from 0. */
  readonly paragraph: number;
}
