import type { TextSpan } from '../../model/span.ts';

/** A word, number or punctuation mark, independent of its position. */
export interface TokenForm {
  readonly text: string;
  /** Folded: see `foldWord`. */
  readonly folded: string;
  /** True when no white space separates it from the token before. */
  readonly attached: boolean;
}

/** A token with its position in the text. */
export interface Token extends TokenForm, TextSpan {}
