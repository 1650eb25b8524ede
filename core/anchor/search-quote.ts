import type { TextQuote } from '../model/anchor.ts';
import { spansOverlap } from '../model/span.ts';
import type { TextSpan } from '../model/span.ts';
import { alignTokens } from './align.ts';
import { measureSpan } from './carry.ts';
import type { CarriedSpan, SpanFit } from './carry.ts';
import { at, tokenize } from './tokens.ts';
import type { Tokens, Vocabulary } from './tokens.ts';
import type { WordIndex } from './word-index.ts';

/** How many places a quote's words may vote for; the rarest words vote first. */
const maxVotes = 3_000;
/** How many places are looked at closely. */
const maxCandidates = 12;

/** Where each word of the quote would have the quote begin; the places with the most weight, heaviest first. */
const likelyPlaces = (quote: Tokens, index: WordIndex): { place: number; weight: number }[] => {
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
    .map(({ slot, weight }) => ({ place: slot * 4, weight }));
};

/** The words `from..to` as a text of their own. */
const windowOf = (tokens: Tokens, from: number, to: number): Tokens => {
  const offset = from === 0 ? 0 : at(tokens.ends, from - 1);
  const moved = (positions: Int32Array) => positions.subarray(from, to).map((p) => p - offset);
  return {
    text: tokens.text.slice(offset, to === tokens.count ? undefined : at(tokens.starts, to)),
    count: to - from,
    starts: moved(tokens.starts),
    ends: moved(tokens.ends),
    keys: tokens.keys.subarray(from, to),
    lines: tokens.lines.subarray(from, to),
  };
};

/** Words of the quote that lie scattered over a long passage are no quote. */
const isMostlyQuote = ({ kept, letters, added }: SpanFit): boolean =>
  letters >= 0.5 * (letters / kept + added);

/** A place in the text for a quote, with how well it fits. */
export interface QuotePlace extends CarriedSpan {
  /** 0 to 1: the quoted words and, for a third, their surroundings. */
  readonly fit: number;
}

/** The same before its edges are found. */
interface Candidate extends SpanFit {
  readonly fit: number;
  /** Its kept words, in the text. */
  readonly core: TextSpan;
  readonly locate: () => TextSpan;
}

const shifted = ({ start, end }: TextSpan, by: number): TextSpan => ({ start: start + by, end: end + by });

/** Aligns the quote with the text around one place, `slack` words more on both sides. */
const fitWithin = (
  quote: Tokens,
  exact: TextSpan,
  text: Tokens,
  place: number,
  slack: number,
): Candidate | null => {
  const from = Math.max(0, Math.min(text.count, place - slack));
  const to = Math.max(from, Math.min(text.count, place + quote.count + slack));
  const offset = from === 0 ? 0 : at(text.ends, from - 1);
  const matching = alignTokens(quote, windowOf(text, from, to));
  const whole = measureSpan(matching, exact);
  if (whole === null) return null;
  const measured = isMostlyQuote(whole) ? whole : (measureSpan(matching, exact, 4) ?? whole);
  return {
    ...measured,
    core: shifted(measured.core, offset),
    locate: () => shifted(measured.locate(), offset),
    fit: (2 * measured.kept + measured.context) / 3,
  };
};

/** Looks closely first; further around where half of the quote is missing, which a paragraph put in may have parted. */
const fitAt = (quote: Tokens, exact: TextSpan, text: Tokens, place: number): Candidate | null => {
  const close = fitWithin(quote, exact, text, place, 8 + (quote.count >> 2));
  if (close === null || close.kept > 0.85 || close.kept < 0.25) return close;
  const wide = fitWithin(quote, exact, text, place, 150);
  return wide !== null && wide.kept > close.kept ? wide : close;
};

/** Places that fit this much less than the best do not matter: neither as its rivals nor as its successors. */
const margin = 0.2;

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
  const candidates: Candidate[] = [];
  let good = 0;
  for (const { place, weight } of likelyPlaces(words, index)) {
    // Heaviest first: after one that fits well, a place with half its weight cannot be its rival.
    if (weight < good / 2) break;
    const fitting = fitAt(words, exact, index.tokens, place);
    if (fitting === null) continue;
    candidates.push(fitting);
    if (fitting.fit > 0.8) good = Math.max(good, weight);
  }
  candidates.sort((a, b) => b.fit - a.fit);
  const best = candidates[0]?.fit ?? 0;
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.fit < best - margin) break;
    if (!chosen.some((better) => spansOverlap(better.core, candidate.core))) chosen.push(candidate);
  }
  return chosen.map((place) => ({ ...place, span: place.locate() }));
}
