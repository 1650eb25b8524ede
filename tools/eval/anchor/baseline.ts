import approxSearch from 'approx-string-match';
import type { TextAnchor } from '../../../core/model/anchor.ts';
import type { TextSpan } from '../../../core/model/span.ts';

/**
 * The baseline matcher, after the description of Hypothesis's client (quote, context, position hint): all exact matches
 * of the quote, otherwise all within an edit distance of half its length; ranked by 50 parts quote, 20 prefix, 20
 * suffix and 2 position. It uses only the anchor and the new text.
 */
export function findByBaseline({ span, quote }: TextAnchor, text: string): TextSpan | null {
  const places = placesOf(text, quote.exact, Math.min(256, quote.exact.length / 2));
  let best: { readonly start: number; readonly end: number; readonly score: number } | null = null;
  for (const { start, end, errors } of places) {
    const score =
      50 * (1 - errors / quote.exact.length) +
      20 * likeness(text.slice(Math.max(0, start - quote.prefix.length), start), quote.prefix) +
      20 * likeness(text.slice(end, end + quote.suffix.length), quote.suffix) +
      2 * (1 - Math.abs(start - span.start) / text.length);
    if (best === null || score > best.score) best = { start, end, score };
  }
  return best && { start: best.start, end: best.end };
}

interface Place extends TextSpan {
  readonly errors: number;
}

function placesOf(text: string, words: string, maxErrors: number): Place[] {
  const places: Place[] = [];
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + 1))
    places.push({ start, end: start + words.length, errors: 0 });
  return places.length > 0 ? places : approxSearch(text, words, maxErrors);
}

const likeness = (text: string, words: string): number => {
  if (words === '') return 1;
  if (text === '') return 0;
  return 1 - (placesOf(text, words, words.length)[0]?.errors ?? words.length) / words.length;
};
