import type { TextQuote } from '../model/anchor.ts';
import { spansOverlap } from '../model/span.ts';
import type { TextSpan } from '../model/span.ts';
import { alignTokens } from './align.ts';
import { carrySpan } from './carry.ts';
import type { CarriedSpan } from './carry.ts';
import { at, tokenize } from './tokens.ts';
import type { Tokens, Vocabulary } from './tokens.ts';
import type { WordIndex } from './word-index.ts';

/** How many places a quote's words may vote for; the rarest words vote first. */
const maxVotes = 3_000;
/** How many places are looked at closely. */
const maxCandidates = 12;

/** Where each word of the quote would have the quote begin; the places with the most weight, heaviest first. */
const likelyPlaces = (quote: Tokens, index: WordIndex): number[] => {
  const byRarity = Array.from({ length: quote.count }, (_, i) => i)
    .map((i) => ({ i, places: index.placesOf(at(quote.keys, i)) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length);
  const votes = new Map<number, number>();
  let left = maxVotes;
  for (const { i, places } of byRarity) {
    if (left < places.length && votes.size > 0) break;
    left -= places.length;
    // Seen from further away an insertion or deletion of some words makes no difference: neighbours share a vote.
    for (const place of places) {
      const slot = Math.floor((place - i) / 4);
      votes.set(slot, (votes.get(slot) ?? 0) + 1 / places.length + 0.05);
    }
  }
  const weighed = [...votes].map(([slot, weight]) => ({ slot, weight: weight + (votes.get(slot + 1) ?? 0) }));
  const most = weighed.reduce((max, { weight }) => Math.max(max, weight), 0);
  return weighed
    .filter(({ weight }) => weight >= most / 5)
    .sort((a, b) => b.weight - a.weight || a.slot - b.slot)
    .slice(0, maxCandidates)
    .map(({ slot }) => slot * 4);
};

/** The words `from..to` as a text of their own. */
const windowOf = (tokens: Tokens, from: number, to: number): Tokens => {
  const offset = from === 0 ? 0 : at(tokens.ends, from - 1);
  const shifted = (positions: Int32Array) => positions.subarray(from, to).map((p) => p - offset);
  return {
    text: tokens.text.slice(offset, to === tokens.count ? undefined : at(tokens.starts, to)),
    count: to - from,
    starts: shifted(tokens.starts),
    ends: shifted(tokens.ends),
    keys: tokens.keys.subarray(from, to),
    lines: tokens.lines.subarray(from, to),
  };
};

/** A place in the text for a quote, with how well it fits. */
export interface QuotePlace extends CarriedSpan {
  /** 0 to 1: the quoted words and, for a third, their surroundings. */
  readonly fit: number;
}

/** Aligns the quote with the text around one place, `slack` words more on both sides. */
const fitWithin = (
  quote: Tokens,
  exact: TextSpan,
  text: Tokens,
  place: number,
  slack: number,
): QuotePlace | null => {
  const from = Math.max(0, Math.min(text.count, place - slack));
  const to = Math.max(from, Math.min(text.count, place + quote.count + slack));
  const offset = from === 0 ? 0 : at(text.ends, from - 1);
  const carried = carrySpan(alignTokens(quote, windowOf(text, from, to)), exact);
  if (carried === null) return null;
  const span = { start: carried.span.start + offset, end: carried.span.end + offset };
  return { ...carried, span, fit: (2 * carried.kept + carried.context) / 3 };
};

/** Looks closely first; further around where half of the quote is missing, which a paragraph put in may have parted. */
const fitAt = (quote: Tokens, exact: TextSpan, text: Tokens, place: number): QuotePlace | null => {
  const close = fitWithin(quote, exact, text, place, 8 + (quote.count >> 2));
  if (close === null || close.kept > 0.85 || close.kept < 0.25) return close;
  const wide = fitWithin(quote, exact, text, place, 150);
  return wide !== null && wide.kept > close.kept ? wide : close;
};

/**
 * Looks for a quote by its words and context alone; places where it fits, best first, none of them overlapping a
 * better one.
 */
export function searchQuote(quote: TextQuote, index: WordIndex, vocabulary: Vocabulary): QuotePlace[] {
  // The first word of the prefix and the last of the suffix are cut off somewhere: they are not words.
  const prefix = quote.prefix.replace(/^[\p{L}\p{N}\p{M}]+(?=[^\p{L}\p{N}\p{M}])/u, '');
  const suffix = quote.suffix.replace(/(?<=[^\p{L}\p{N}\p{M}])[\p{L}\p{N}\p{M}]+$/u, '');
  const words = tokenize(prefix + quote.exact + suffix, vocabulary);
  const exact = { start: prefix.length, end: prefix.length + quote.exact.length };
  const found: QuotePlace[] = [];
  const places = likelyPlaces(words, index)
    .map((place) => fitAt(words, exact, index.tokens, place))
    .filter((place) => place !== null)
    .sort((a, b) => b.fit - a.fit);
  for (const place of places) {
    if (!found.some((better) => spansOverlap(better.span, place.span))) found.push(place);
  }
  return found;
}
