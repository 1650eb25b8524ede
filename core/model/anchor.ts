import type { TextSpan } from './span.ts';

/** W3C TextQuoteSelector: the words themselves and the text just before and after them. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * Where an annotation stands: a span (W3C TextPositionSelector) in one version of an article's text, and the quote
 * by which it is found again when the text has changed.
 */
export interface TextAnchor {
  readonly span: TextSpan;
  readonly quote: TextQuote;
  /** The `textVersion` of the article that `span` counts in. */
  readonly textVersion: number;
}

/** How an anchor was found in a text: at its span, elsewhere, or not at all. */
export type AnchorState = 'exact' | 'moved' | 'orphaned';
