import type { TextSpan } from '../../model/span.ts';

/** A word, number or punctuation mark, wherever it stands. */
export interface TokenForm {
  readonly text: string;
  /** Folded: see `foldWord`. */
  readonly folded: string;
  /** True when no white space parts it from the token before. */
  readonly glued: boolean;
}

/** A word, number or punctuation mark of the text in its place. */
export interface Token extends TokenForm, TextSpan {}
