/**
 * A half-open range of UTF-16 code units in `Article.text`: `start` is in it, `end` is not.
 * The only coordinate system of the program.
 */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** True when the two spans share at least one code unit. */
export const spansOverlap = (a: TextSpan, b: TextSpan): boolean => a.start < b.end && b.start < a.end;

/** True when `inner` lies wholly in `outer`. */
export const spanContains = (outer: TextSpan, inner: TextSpan): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Text order: by start, the longer one first where two begin together. */
export const compareSpans = (a: TextSpan, b: TextSpan): number => a.start - b.start || b.end - a.end;
