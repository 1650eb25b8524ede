import { findAnchors } from '../anchor/find.ts';
import { createCodePoints } from '../export/code-points.ts';
import type { TextSpan } from '../model/span.ts';
import type { ImportedHighlight } from './model.ts';

/** Where the words themselves stand at the place that the other program names, with what it knows of their surroundings. */
function atItsPlace({ quote, span }: ImportedHighlight, at: TextSpan | null, text: string): TextSpan | null {
  if (span === null || at === null || text.slice(at.start, at.end) !== quote.exact) return null;
  const before = text.slice(Math.max(0, at.start - quote.prefix.length), at.start);
  const after = text.slice(at.end, at.end + quote.suffix.length);
  return before === quote.prefix && after === quote.suffix ? at : null;
}

/**
 * Finds highlights of other programs in an article's text: at the place they name if their words stand there, else as
 * any anchor is found (core/anchor). Null for one whose words are not there, or in several places equally.
 * @param oldText the text that the highlights' places count in, when the file has it.
 */
export function placeImported(
  highlights: readonly ImportedHighlight[],
  text: string,
  oldText?: string,
): (TextSpan | null)[] {
  if (highlights.length === 0 || text === '') return highlights.map(() => null);
  const points = highlights.some((each) => each.points) ? createCodePoints(text) : null;
  const named = highlights.map(({ span, points: inPoints }) =>
    span !== null && inPoints && points ? points.toUnits(span) : span,
  );
  const direct = highlights.map((highlight, index) => atItsPlace(highlight, named[index] ?? null, text));
  const open = highlights.flatMap((highlight, index) => (direct[index] ? [] : [{ highlight, index }]));
  const found = findAnchors(
    open.map(({ highlight: { quote }, index }) => ({
      span: named[index] ?? { start: 0, end: quote.exact.length },
      quote,
      textVersion: 0,
    })),
    text,
    oldText === undefined ? {} : { oldText },
  );
  const searched = new Map(open.map(({ index }, at) => [index, found[at]?.span ?? null]));
  return direct.map((span, index) => span ?? searched.get(index) ?? null);
}
