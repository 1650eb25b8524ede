import { findAnchors } from '../anchoring/find.ts';
import { createCodePoints } from '../export/code-points.ts';
import type { TextSpan } from '../model/span.ts';
import { findQuotes } from './find-quotes.ts';
import type { ImportedHighlight } from './model.ts';

/** The span at the position given by the other program, if it contains the quote with the known context. */
function spanAtPosition({ quote }: ImportedHighlight, at: TextSpan | null, text: string): TextSpan | null {
  if (at === null || text.slice(at.start, at.end) !== quote.exact) return null;
  const before = text.slice(Math.max(0, at.start - quote.prefix.length), at.start);
  const after = text.slice(at.end, at.end + quote.suffix.length);
  return before === quote.prefix && after === quote.suffix ? at : null;
}

/** Maps spans whose position in the old text is known. */
function mapSpans(
  highlights: readonly ImportedHighlight[],
  spans: readonly (TextSpan | null)[],
  text: string,
  oldText: string,
): (TextSpan | null)[] {
  const known = highlights.flatMap(({ quote }, index) => {
    const span = spans[index];
    return span && oldText.slice(span.start, span.end) === quote.exact ? [{ quote, span, index }] : [];
  });
  const found = findAnchors(
    known.map(({ quote, span }) => ({ quote, span, textVersion: 0 })),
    text,
    { oldText },
  );
  const places = new Map(known.map(({ index }, at) => [index, found[at]?.span ?? null]));
  return highlights.map((_highlight, index) => places.get(index) ?? null);
}

/**
 * Anchors imported highlights in the text of an article: at the given position if the quote is there with its context, otherwise
 * by the quote. Null if it is not found or ambiguous.
 * @param oldText the text that the positions refer to, if the file contains it
 */
export function placeImported(
  highlights: readonly ImportedHighlight[],
  text: string,
  oldText?: string,
): (TextSpan | null)[] {
  if (highlights.length === 0 || text === '') return highlights.map(() => null);
  const points = highlights.some((each) => each.points) ? createCodePoints(text) : null;
  const spans = highlights.map(({ span, points: inPoints }) =>
    span !== null && inPoints && points ? points.toUnits(span) : span,
  );
  const moved = oldText === undefined || oldText === text ? [] : mapSpans(highlights, spans, text, oldText);
  const placed = highlights.map(
    (highlight, index) => moved[index] ?? spanAtPosition(highlight, spans[index] ?? null, text),
  );
  const unplaced = highlights.flatMap((highlight, index) => (placed[index] ? [] : [{ highlight, index }]));
  const found = findQuotes(
    unplaced.map(({ highlight }) => highlight.quote),
    text,
  );
  const foundByIndex = new Map(unplaced.map(({ index }, at) => [index, found[at] ?? null]));
  return placed.map((span, index) => span ?? foundByIndex.get(index) ?? null);
}
