import { findAnchors } from '../anchoring/find.ts';
import { foldTypography } from '../text/typography.ts';
import type { TextQuote } from '../model/anchor.ts';
import type { TextSpan } from '../model/span.ts';

/** A quote with more occurrences than this is not distinctive. */
const maxPlaces = 200;
/** A quote with this many letters that occurs once is accepted whatever its context. */
const telling = 16;
/** An occurrence is accepted if its context matches this many more letters than the next best. */
const clear = 6;

/** A pattern for a quote, regardless of typography and kind of white space. */
const patternOf = (exact: string): RegExp =>
  new RegExp(
    foldTypography(exact)
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
      .join('\\s+'),
    'g',
  );

/** Occurrences of a quote, regardless of typography and white space. */
function placesOf(exact: string, folded: string): TextSpan[] {
  if (exact.trim() === '') return [];
  const places: TextSpan[] = [];
  for (const { index, 0: found } of folded.matchAll(patternOf(exact))) {
    places.push({ start: index, end: index + found.length });
    if (places.length > maxPlaces) break;
  }
  return places;
}

const bare = (text: string): string => foldTypography(text).replace(/\s+/g, ' ');

/** Number of context letters before and after the quote that match at a position. */
function agreement({ prefix, suffix }: TextQuote, { start, end }: TextSpan, folded: string): number {
  const wanted = { before: bare(prefix).trimEnd(), behind: bare(suffix).trimStart() };
  const before = bare(folded.slice(Math.max(0, start - 2 * prefix.length - 8), start)).trimEnd();
  const behind = bare(folded.slice(end, end + 2 * suffix.length + 8)).trimStart();
  let agreed = 0;
  for (let n = 1; n <= wanted.before.length && wanted.before.at(-n) === before.at(-n); n += 1) agreed += 1;
  for (let n = 0; n < wanted.behind.length && wanted.behind.charAt(n) === behind.charAt(n); n += 1)
    agreed += 1;
  return agreed;
}

/** The unique verbatim occurrence of a quote; null if there is none or it is ambiguous. */
function literally(quote: TextQuote, folded: string): TextSpan | null {
  const places = placesOf(quote.exact, folded).map((span) => ({
    span,
    agreed: agreement(quote, span, folded),
  }));
  const [best, second] = places.toSorted((a, b) => b.agreed - a.agreed);
  if (!best) return null;
  if (second) return best.agreed >= second.agreed + clear ? best.span : null;
  const isFramed = quote.prefix.trim() !== '' || quote.suffix.trim() !== '';
  return !isFramed || best.agreed >= clear || quote.exact.trim().length >= telling ? best.span : null;
}

/** A position so far away that it favors no occurrence over another. */
const nowhere = (index: number, { exact }: TextQuote): TextSpan => {
  const start = 1_000_000_000 + index * 1_000_000;
  return { start, end: start + exact.length };
};

/**
 * Finds quotes without a known position: by verbatim search, regardless of typography and white space, if the occurrence is
 * unique or confirmed by its context; otherwise by fuzzy anchoring (core/anchoring). Null if a quote is not found or is
 * ambiguous.
 */
export function findQuotes(quotes: readonly TextQuote[], text: string): (TextSpan | null)[] {
  if (quotes.length === 0 || text === '') return quotes.map(() => null);
  const folded = foldTypography(text);
  const literal = quotes.map((quote) => literally(quote, folded));
  const open = quotes.flatMap((quote, index) =>
    // An ambiguous quote is not anchored, as its position would be a guess.
    literal[index] || placesOf(quote.exact, folded).length > 1 ? [] : [{ quote, index }],
  );
  const found = findAnchors(
    open.map(({ quote, index }) => ({ span: nowhere(index, quote), quote, textVersion: 0 })),
    text,
  );
  const searched = new Map(open.map(({ index }, at) => [index, found[at]?.span ?? null]));
  return quotes.map((_quote, index) => literal[index] ?? searched.get(index) ?? null);
}
