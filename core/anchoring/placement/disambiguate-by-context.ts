import type { TextAnchor } from '../../model/anchor.ts';
import type { TextSpan } from '../../model/span.ts';
import { foldTypography } from '../../text/typography.ts';
import type { QuotePlace } from '../quote/search-quote.ts';

/** A candidate must match this many more characters in other lines than a rival; many lines end with the same punctuation. */
const minDistantLead = 5;
/** Candidates whose preserved shares differ by less than this are disambiguated by context. */
const maxShareDifference = 0.04;
/** When this many characters match, a difference of one is significant. */
const minDecisiveMatch = 12;

interface Agreement {
  /** Number of matching context characters within the lines of the quote. */
  readonly near: number;
  /** Number of matching context characters including the lines before and after. */
  readonly far: number;
}

const foldLines = (text: string): string => text.split('\n').map(foldTypography).join('\n');

/** Number of matching characters, counted outward from the quote. */
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
 * Filters equally good candidates by the characters next to them. Within the line one character decides; lines before and after
 * may have moved, so they need several.
 * @param places best first, at least one
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
  if (first.place.kept > best.place.kept + maxShareDifference) return places;
  const equallyGood = best.near >= minDecisiveMatch ? 1 : minDistantLead;
  return seen
    .filter(
      (each) =>
        each === best || (each.near > best.near - equallyGood && each.far > best.far - minDistantLead),
    )
    .map(({ place }) => place);
}
