import type { TextAnchor, TextQuote } from '../../model/anchor.ts';
import type { QuotePlace, SearchedText } from './search-quote.ts';
import { searchQuote } from './search-quote.ts';

/** Two lines between were put in; where there are more, the two stand apart for another reason. */
const maxLinesBetween = 2;
/** Fewer letters say too little to be looked for by themselves. */
const minLetters = 5;

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

/** The only place of a piece, when it is one that stands there whole. */
const onlyPlace = (anchor: TextAnchor, quote: TextQuote, text: SearchedText): QuotePlace | null => {
  if (lettersIn(quote.exact) < minLetters) return null;
  const [best, second] = searchQuote({ ...anchor, quote }, text);
  if (!best || best.kept < 0.8) return null;
  return second && second.fit > best.fit - 0.15 ? null : best;
};

/**
 * Looks for a quote of several lines by its first and its last line apart: lines that were put in between them, or that
 * stand elsewhere now, part a quote. Null when it is not clear where both are.
 */
export function searchPieces(anchor: TextAnchor, text: SearchedText): QuotePlace | null {
  const { exact, prefix, suffix } = anchor.quote;
  const firstBreak = exact.indexOf('\n');
  const lastBreak = exact.lastIndexOf('\n');
  if (firstBreak <= 0 || lastBreak >= exact.length - 1) return null;
  const head = onlyPlace(anchor, { exact: exact.slice(0, firstBreak), prefix, suffix: '\n' }, text);
  const tail = onlyPlace(anchor, { exact: exact.slice(lastBreak + 1), prefix: '\n', suffix }, text);
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
