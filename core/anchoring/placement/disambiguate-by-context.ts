import type { TextAnchor } from '../../model/anchor.ts';
import type { TextSpan } from '../../model/span.ts';
import { foldTypography } from '../../text/typography.ts';
import type { QuotePlace } from '../quote/search-quote.ts';

/** So many letters of another line more than a rival has are no chance: many lines end with the same mark. */
const clear = 5;
/** Places whose words are kept to shares this close are told apart by what stands around them. */
const alike = 0.04;
/** Where so many letters agree, a single one less tells. */
const telling = 12;

interface Agreement {
  /** Characters around the quote that are the same, in its own lines. */
  readonly near: number;
  /** The same, further on into the lines before and behind too. */
  readonly far: number;
}

const foldLines = (text: string): string => text.split('\n').map(foldTypography).join('\n');

/** How many characters of the wanted ones are there, from the quote outwards. */
function countSame(
  wanted: string,
  found: string,
  characterAt: (text: string, n: number) => string,
): Agreement {
  let near = -1;
  let n = 0;
  for (; n < wanted.length && n < found.length; n += 1) {
    const character = characterAt(wanted, n);
    if (character !== characterAt(found, n)) break;
    if (character === '\n' && near === -1) near = n;
  }
  return { near: near === -1 ? n : near, far: n };
}

function agreementOf(prefix: string, suffix: string, { start, end }: TextSpan, text: string): Agreement {
  const found = foldLines(text.slice(Math.max(0, start - prefix.length), start));
  const before = countSame(prefix, found, (part, n) => part.charAt(part.length - 1 - n));
  const behind = countSame(suffix, foldLines(text.slice(end, end + suffix.length)), (part, n) =>
    part.charAt(n),
  );
  return { near: before.near + behind.near, far: before.far + behind.far };
}

/**
 * Those of several places with like words that what stands right around them, letter by letter, does not rule out: a
 * letter in the same line tells; in the lines before and behind, which may have moved, it takes several.
 * @param places best first, at least one.
 */
export function disambiguateByContext(
  { quote }: TextAnchor,
  places: readonly QuotePlace[],
  text: string,
): readonly QuotePlace[] {
  const prefix = foldLines(quote.prefix);
  const suffix = foldLines(quote.suffix);
  const seen = places.map((place) => ({ place, ...agreementOf(prefix, suffix, place.span, text) }));
  const [first] = seen;
  if (!first) return places;
  const best = seen.reduce((a, b) => (b.near > a.near || (b.near === a.near && b.far > a.far) ? b : a));
  if (first.place.kept > best.place.kept + alike) return places;
  const nearly = best.near >= telling ? 1 : clear;
  return seen
    .filter((each) => each === best || (each.near > best.near - nearly && each.far > best.far - clear))
    .map(({ place }) => place);
}
