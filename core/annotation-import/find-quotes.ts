import { findAnchors } from '../anchoring/find.ts';
import { foldTypography } from '../text/typography.ts';
import type { TextQuote } from '../model/anchor.ts';
import type { TextSpan } from '../model/span.ts';

/** More places than these of one quote say nothing. */
const maxPlaces = 200;
/** A quote of so many letters that stands in one place only is meant there, whatever is around it. */
const telling = 16;
/** So many letters of the surroundings more than the next best make a place the one. */
const clear = 6;

/** A quote as a pattern: typography aside, and any space where it has one. */
const patternOf = (exact: string): RegExp =>
  new RegExp(
    foldTypography(exact)
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
      .join('\\s+'),
    'g',
  );

/** Where the quote stands, typography and spaces aside. */
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

/** How many letters of what stands before and behind the quote agree with the place. */
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

/** The one place where the words stand as they are quoted; null when they stand nowhere or in several alike. */
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

/** Nowhere: so far away, and from one another, that no place is nearer to it than another. */
const nowhere = (index: number, { exact }: TextQuote): TextSpan => {
  const start = 1_000_000_000 + index * 1_000_000;
  return { start, end: start + exact.length };
};

/**
 * Finds quotes of which no place is known, or one in another text: where they stand word for word, typography and spaces
 * aside, and only there or with the surroundings that they had; else as any anchor is found (core/anchor), which forgives
 * changes. Null for one whose words are not there, or in several places alike.
 */
export function findQuotes(quotes: readonly TextQuote[], text: string): (TextSpan | null)[] {
  if (quotes.length === 0 || text === '') return quotes.map(() => null);
  const folded = foldTypography(text);
  const literal = quotes.map((quote) => literally(quote, folded));
  const open = quotes.flatMap((quote, index) =>
    // Words that stand in several places alike are not looked for again: some place would be guessed.
    literal[index] || placesOf(quote.exact, folded).length > 1 ? [] : [{ quote, index }],
  );
  const found = findAnchors(
    open.map(({ quote, index }) => ({ span: nowhere(index, quote), quote, textVersion: 0 })),
    text,
  );
  const searched = new Map(open.map(({ index }, at) => [index, found[at]?.span ?? null]));
  return quotes.map((_quote, index) => literal[index] ?? searched.get(index) ?? null);
}
