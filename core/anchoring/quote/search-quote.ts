import type { TextAnchor } from '../../model/anchor.ts';
import { spansOverlap } from '../../model/span.ts';
import type { TextSpan } from '../../model/span.ts';
import type { MappedSpan } from '../alignment/map-span.ts';
import { fitAt } from './fit-quote.ts';
import type { Candidate } from './fit-quote.ts';
import { foldTypography } from '../../text/typography.ts';
import { likelyPositions } from './likely-positions.ts';
import { fuzzyMatchEnds, findNearest, maxShortPattern, maxMatchLength } from './fuzzy-search.ts';
import { occurrencesByWords, occurrencesOf } from './occurrences.ts';
import { quoteToWords } from './quote-words.ts';
import type { QuoteWords } from './quote-words.ts';
import { at, tokensInSpan } from '../tokens/tokens.ts';
import type { Vocabulary } from '../tokens/tokens.ts';
import type { WordIndex } from '../tokens/word-index.ts';

/** A text that quotes are looked for in. */
export interface SearchedText {
  readonly index: WordIndex;
  readonly vocabulary: Vocabulary;
  /** The text without typography; see `foldTypography`. */
  readonly folded: string;
  /** True for words (a half-open range of their numbers) that are known to be another passage. */
  isTaken?(first: number, last: number): boolean;
}

/** A place in the text for a quote, with how well it fits. */
export interface QuotePlace extends MappedSpan {
  /** 0 to 1: the quoted words and, for a third, their surroundings. */
  readonly fit: number;
  /** False when nothing is known of the quote's surroundings: then the words alone must tell. */
  readonly framed: boolean;
  /** True when a line that stands between two parts of the quote is taken to be put in there. */
  readonly joined: boolean;
}

export interface SearchOptions {
  /** Places that fit this much less than the best are left out. */
  readonly within?: number;
  /** False: a line between two parts of the quote cannot have been put in there. */
  readonly joins?: boolean;
}

/** Places that fit this much less than the best do not matter: neither as its rivals nor as its successors. */
const margin = 0.2;
/** Around so many of the likeliest places the rest of a parted quote is looked for: that takes the longest. */
const maxExtraDistance = 3;
/** In a longer text a short quote of no whole word is looked for as it is only: the search takes a step a character. */
const maxSearched = 400_000;

const plainCandidate = (span: TextSpan, kept: number, context = 1): Candidate => {
  const letters = (span.end - span.start) * kept;
  return {
    kept,
    elsewhere: 0,
    letters,
    passage: letters,
    added: 0,
    context,
    fit: (2 * kept + context) / 3,
    core: span,
    from: 0,
    to: 0,
    joined: false,
    locate: () => span,
  };
};

/** With how much of the rest of the quote stands in another place: a quote may have been parted. */
const withOtherPositions = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.map((each) => {
    if (each.kept > 0.85) return each;
    const rest = candidates.filter(({ from, to }) => to < each.from || from > each.to);
    return { ...each, elsewhere: Math.max(each.elsewhere, ...rest.map(({ kept }) => kept)) };
  });

/** A quote that is a part of a word or two: letter by letter, as it is or nearly. */
function searchLetters(words: string, text: SearchedText, near: number): Candidate[] {
  const whole = occurrencesOf(words, text.folded, near);
  if (whole.length > 0) {
    return whole.map((start) => plainCandidate({ start, end: start + words.length }, 1));
  }
  if (words.length > maxShortPattern || text.folded.length > maxSearched) return [];
  return fuzzyMatchEnds(words, text.folded, Math.floor(words.length / 3))
    .toSorted((a, b) => a.errors - b.errors || Math.abs(a.end - near) - Math.abs(b.end - near))
    .slice(0, 4)
    .map(({ end }) => {
      const from = Math.max(0, end - 2 * words.length);
      const { start, end: to, errors } = findNearest(words, text.folded.slice(from, end));
      return plainCandidate({ start: from + start, end: from + to }, 1 - errors / words.length);
    });
}

/**
 * Edges beyond which nothing is known, where the word at the edge is not the one it was, are found letter by letter; so is
 * how much is kept of a quote of which nothing around is known.
 */
function refine(candidate: Candidate, folded: string, quote: QuoteWords, text: SearchedText): Candidate {
  const { words, exact } = quote;
  const found = candidate.locate();
  let { start, end } = found;
  if (quote.openStart && candidate.from > 0) {
    const known = at(words.ends, candidate.from) - exact.start;
    const to = candidate.core.start + at(words.ends, candidate.from) - at(words.starts, candidate.from);
    const wanted = folded.slice(0, known);
    start =
      to - maxMatchLength(reverse(wanted), reverse(text.folded.slice(Math.max(0, to - 2 * known - 8), to)));
  }
  if (quote.openEnd && candidate.to < words.count - 1) {
    const known = exact.end - at(words.starts, candidate.to);
    const from = candidate.core.end - (at(words.ends, candidate.to) - at(words.starts, candidate.to));
    end = from + maxMatchLength(folded.slice(-known), text.folded.slice(from, from + 2 * known + 8));
  }
  if (start >= end) return candidate;
  const span = { start, end };
  return { ...candidate, locate: () => span };
}

const reverse = (text: string): string => [...text].toReversed().join('');

function candidatesFor(
  anchor: TextAnchor,
  quote: QuoteWords,
  text: SearchedText,
  joins: boolean,
): Candidate[] {
  const { tokens } = text.index;
  const folded = foldTypography(anchor.quote.exact);
  const open = quote.openStart || quote.openEnd;
  if (!quote.hasWords && open) return searchLetters(folded, text, anchor.span.start);
  const candidates: Candidate[] = [];
  const { first: before, last } = tokensInSpan(quote.words, quote.exact.start, quote.exact.end);
  const quoted = last - before;
  let looked = 0;
  const look = (place: number): Candidate | null => {
    if (text.isTaken?.(place + before, place + before + quoted)) return null;
    looked += 1;
    const fitting = fitAt(quote, tokens, place, looked <= maxExtraDistance, joins);
    if (fitting) candidates.push(fitting);
    return fitting;
  };
  if (open) {
    // Where it stands as it is, nothing else is it.
    for (const start of occurrencesByWords(folded, quote, text, anchor.span.start)) {
      const span = { start, end: start + folded.length };
      const first = tokensInSpan(tokens, start, start + 1).first - before;
      if (text.isTaken?.(first + before, first + before + quoted)) continue;
      const around = quote.openStart && quote.openEnd ? null : fitAt(quote, tokens, first, false, joins);
      candidates.push(plainCandidate(span, 1, around?.context));
    }
    if (candidates.length > 0) return candidates;
  }
  let good = 0;
  for (const { place, weight } of likelyPositions(quote.words, text.index)) {
    // Heaviest first: after one that fits well, a place with half its weight cannot be its rival.
    if (weight < good / 2) break;
    if ((look(place)?.fit ?? 0) > 0.8) good = Math.max(good, weight);
  }
  if (open && candidates.length === 0) return searchLetters(folded, text, anchor.span.start);
  const parted = withOtherPositions(candidates);
  return open ? parted.map((each) => refine(each, folded, quote, text)) : parted;
}

/**
 * Looks for a quote by its words and context alone; places where it fits, best first, none of them overlapping a
 * better one.
 */
export function searchQuote(
  anchor: TextAnchor,
  text: SearchedText,
  { within = margin, joins = true }: SearchOptions = {},
): QuotePlace[] {
  const quote = quoteToWords(anchor, text.vocabulary);
  const candidates = candidatesFor(anchor, quote, text, joins).sort((a, b) => b.fit - a.fit);
  const best = candidates[0]?.fit ?? 0;
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.fit < best - within) break;
    if (!chosen.some((better) => spansOverlap(better.core, candidate.core))) chosen.push(candidate);
  }
  const framed = !(quote.openStart && quote.openEnd);
  return chosen.map((place) => ({ ...place, span: place.locate(), framed }));
}
