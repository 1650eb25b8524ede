/**
 * A half-open range of UTF-16 code units in `Article.text`: `start` inclusive, `end` exclusive. All positions use this coordinate
 * system.
 */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share at least one code unit. */
export const spansOverlap = (a: TextSpan, b: TextSpan): boolean => a.start < b.end && b.start < a.end;

/** Whether `inner` is entirely within `outer`. */
export const spanContains = (outer: TextSpan, inner: TextSpan): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

/** Text order: by start; of two with the same start, the longer one first. */
export const compareSpans = (a: TextSpan, b: TextSpan): number => a.start - b.start || b.end - a.end;

/** A span with its other properties, moved by a number of UTF-16 code units. */
export const moveSpan = <S extends TextSpan>(span: S, by: number): S => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
});

export const isSameSpan = (a: TextSpan, b: TextSpan): boolean => a.start === b.start && a.end === b.end;
