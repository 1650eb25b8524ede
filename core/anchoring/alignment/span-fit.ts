import type { TextSpan } from '../../model/span.ts';

/** How well a span of the old text is preserved by an alignment. */
export interface SpanFit {
  /** Share of the span's letters in the largest contiguous preserved part, 0 to 1. */
  readonly kept: number;
  /** Share of the span's letters that are preserved elsewhere, 0 to 1. */
  readonly elsewhere: number;
  /** Number of preserved letters. */
  readonly letters: number;
  /** Number of letters of the whole unbroken passage that contains the preserved part, inside and outside the span. */
  readonly passage: number;
  /** Number of letters inside the new span that the old span did not contain. */
  readonly added: number;
  /** Share of the words around the span that are still around it, 0 to 1. */
  readonly context: number;
}

/** A span of the old text mapped to the new one. */
export interface MappedSpan extends SpanFit {
  readonly span: TextSpan;
}

/**
 * A mapped span whose boundaries are computed on demand: boundaries in edited words are expensive, and only the best candidates
 * need them.
 */
export interface MeasuredSpan extends SpanFit {
  /** From the first to the last preserved word, in the new text. */
  readonly core: TextSpan;
  /** Index of the first preserved word in the old text; `to` is that of the last. */
  readonly from: number;
  readonly to: number;
  locate(): TextSpan;
}
