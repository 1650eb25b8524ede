import { findAnchors } from '../anchoring/find.ts';
import { foldTypography } from '../text/typography.ts';
import type { TextQuote } from '../model/anchor.ts';
import type { TextSpan } from '../model/span.ts';

/** A quote with more occurrences than this is not distinctive. */
const maxPlaces = 200;
/** A quote with this many letters that occurs once is accepted whatever its context. */
const distinctiveLength = 16;
/** An occurrence is accepted if its context matches this many more letters than the next best. */
const requiredLead = 6;

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

const normalize = (text: string): string => foldTypography(text).replace(/\s+/g, ' ');

/** Number of context letters before and after the quote that match at a position. */
function contextMatch({ prefix, suffix }: TextQuote, { start, end }: TextSpan, folded: string): number {
  const expected = { before: normalize(prefix).trimEnd(), behind: normalize(suffix).trimStart() };
  const before = normalize(folded.slice(Math.max(0, start - 2 * prefix.length - 8), start)).trimEnd();
  const behind = normalize(folded.slice(end, end + 2 * suffix.length + 8)).trimStart();
  let matching = 0;
  for (let n = 1; n <= expected.before.length && expected.before.at(-n) === before.at(-n); n += 1)
    matching += 1;
  for (let n = 0; n < expected.behind.length && expected.behind.charAt(n) === behind.charAt(n); n += 1)
    matching += 1;
  return matching;
}

/** The unique verbatim occurrence of a quote; null if there is none or it is ambiguous. */
function findVerbatim(quote: TextQuote, folded: string): TextSpan | null {
  const places = placesOf(quote.exact, folded).map((span) => ({
    span,
    matching: contextMatch(quote, span, folded),
  }));
  const [best, second] = places.toSorted((a, b) => b.matching - a.matching);
  if (!best) return null;
  if (second) return best.matching >= second.matching + requiredLead ? best.span : null;
  const hasContext = quote.prefix.trim() !== '' || quote.suffix.trim() !== '';
  return !hasContext || best.matching >= requiredLead || quote.exact.trim().length >= distinctiveLength
    ? best.span
    : null;
}

/** A position so far away that it favors no occurrence over another. */
const remoteSpan = (index: number, { exact }: TextQuote): TextSpan => {
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
  const verbatim = quotes.map((quote) => findVerbatim(quote, folded));
  const unmatched = quotes.flatMap((quote, index) =>
    // An ambiguous quote is not anchored, as its position would be a guess.
    verbatim[index] || placesOf(quote.exact, folded).length > 1 ? [] : [{ quote, index }],
  );
  const found = findAnchors(
    unmatched.map(({ quote, index }) => ({ span: remoteSpan(index, quote), quote, textVersion: 0 })),
    text,
  );
  const foundByIndex = new Map(unmatched.map(({ index }, at) => [index, found[at]?.span ?? null]));
  return quotes.map((_quote, index) => verbatim[index] ?? foundByIndex.get(index) ?? null);
}
