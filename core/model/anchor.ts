import type { TextSpan } from './span.ts';

/** W3C TextQuoteSelector: the quote with its prefix and suffix. */
export interface TextQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * The position of an annotation: a span (W3C TextPositionSelector) in one version of the text, and the quote by which it is found
 * again when the text changes.
 */
export interface TextAnchor {
  readonly span: TextSpan;
  readonly quote: TextQuote;
  /** The `textVersion` of the article that `span` refers to. */
  readonly textVersion: number;
}

/** How an anchor was found: at its span, at another position, or not at all. */
export type AnchorState = 'exact' | 'moved' | 'orphaned';
