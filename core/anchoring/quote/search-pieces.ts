import type { TextAnchor, TextQuote } from '../../model/anchor.ts';
import type { QuotePlace, SearchedText } from './search-quote.ts';
import { searchQuote } from './search-quote.ts';

/** Up to this many lines between the pieces may have been inserted; more mean that the pieces are unrelated. */
const maxLinesBetween = 2;
/** Minimum number of letters of a piece that is searched separately. */
const minLetters = 5;

const countLetters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** The position of a piece, if it occurs exactly once and completely. */
const findUniqueMatch = (anchor: TextAnchor, quote: TextQuote, text: SearchedText): QuotePlace | null => {
  if (countLetters(quote.exact) < minLetters) return null;
  const [best, second] = searchQuote({ ...anchor, quote }, text);
  if (!best || best.kept < 0.8) return null;
  return second && second.fit > best.fit - 0.15 ? null : best;
};

/**
 * Searches a quote of several lines by its first and last line separately, as inserted or moved lines may have split it. Null
 * when the position of either is ambiguous.
 */
export function searchPieces(anchor: TextAnchor, text: SearchedText): QuotePlace | null {
  const { exact, prefix, suffix } = anchor.quote;
  const firstBreak = exact.indexOf('\n');
  const lastBreak = exact.lastIndexOf('\n');
  if (firstBreak <= 0 || lastBreak >= exact.length - 1) return null;
  const head = findUniqueMatch(anchor, { exact: exact.slice(0, firstBreak), prefix, suffix: '\n' }, text);
  const tail = findUniqueMatch(anchor, { exact: exact.slice(lastBreak + 1), prefix: '\n', suffix }, text);
  if (!head || !tail) return null;
  if (tail.span.start < head.span.end) return null;
  const between = text.index.tokens.text.slice(head.span.end, tail.span.start).trim();
  if (between.split('\n').length > maxLinesBetween) return null;
  return {
    ...head,
    span: { start: head.span.start, end: tail.span.end },
    kept: Math.min(head.kept, tail.kept),
    letters: head.letters + tail.letters,
    context: (head.context + tail.context) / 2,
    fit: Math.min(head.fit, tail.fit),
  };
}
