import type { TextAnchor } from '../../model/anchor.ts';
import { spansOverlap } from '../../model/span.ts';
import type { TextSpan } from '../../model/span.ts';
import type { MappedSpan } from '../alignment/span-fit.ts';
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

/** A text prepared for quote search. */
export interface SearchedText {
  readonly index: WordIndex;
  readonly vocabulary: Vocabulary;
  /** The text with folded typography; see `foldTypography`. */
  readonly folded: string;
  /** Whether words (a half-open index range) are known to belong to another passage. */
  isTaken?(first: number, last: number): boolean;
}

/** A position in the text for a quote, with its fit. */
export interface QuotePlace extends MappedSpan {
  /** 0 to 1: the quoted words and, weighted by a third, their context. */
  readonly fit: number;
  /** False when the context of the quote is unknown, so that only the words count. */
  readonly hasContext: boolean;
  /** Whether a line between two parts of the quote is assumed to be inserted. */
  readonly joined: boolean;
}

export interface SearchOptions {
  /** Maximum difference in fit from the best position. */
  readonly maxDifference?: number;
  /** False: a line between two parts of the quote cannot have been inserted. */
  readonly joins?: boolean;
}

/** Positions whose fit is lower than the best by more than this are irrelevant, both as rivals and as fallbacks. */
const maxFitDifference = 0.2;
/** Number of best candidates around which the rest of a split quote is searched, which is the most expensive step. */
const maxExtraDistance = 3;
/** In a longer text, a short quote without whole words is only searched verbatim, as fuzzy search takes a step per character. */
const maxSearched = 400_000;

const verbatimCandidate = (span: TextSpan, kept: number, context = 1): Candidate => {
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

/** Adds how much of the rest of the quote is at other positions, as a quote may have been split. */
const withLettersElsewhere = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.map((each) => {
    if (each.kept > 0.85) return each;
    const disjoint = candidates.filter(({ from, to }) => to < each.from || from > each.to);
    return { ...each, elsewhere: Math.max(each.elsewhere, ...disjoint.map(({ kept }) => kept)) };
  });

/** Searches a quote that consists of parts of words, by characters: verbatim or fuzzily. */
function searchLetters(words: string, text: SearchedText, near: number): Candidate[] {
  const whole = occurrencesOf(words, text.folded, near);
  if (whole.length > 0) {
    return whole.map((start) => verbatimCandidate({ start, end: start + words.length }, 1));
  }
  if (words.length > maxShortPattern || text.folded.length > maxSearched) return [];
  return fuzzyMatchEnds(words, text.folded, Math.floor(words.length / 3))
    .toSorted((a, b) => a.errors - b.errors || Math.abs(a.end - near) - Math.abs(b.end - near))
    .slice(0, 4)
    .map(({ end }) => {
      const from = Math.max(0, end - 2 * words.length);
      const { start, end: to, errors } = findNearest(words, text.folded.slice(from, end));
      return verbatimCandidate({ start: from + start, end: from + to }, 1 - errors / words.length);
    });
}

/**
 * Computes by characters the boundaries next to unknown context, where the word at the boundary has changed, and the preserved
 * share of a quote without context.
 */
function refine(candidate: Candidate, folded: string, quote: QuoteWords, text: SearchedText): Candidate {
  const { words, exact } = quote;
  const found = candidate.locate();
  let { start, end } = found;
  if (quote.openStart && candidate.from > 0) {
    const known = at(words.ends, candidate.from) - exact.start;
    const to = candidate.core.start + at(words.ends, candidate.from) - at(words.starts, candidate.from);
    const prefix = folded.slice(0, known);
    start =
      to - maxMatchLength(reverse(prefix), reverse(text.folded.slice(Math.max(0, to - 2 * known - 8), to)));
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

function findCandidates(
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
    const candidate = fitAt(quote, tokens, place, looked <= maxExtraDistance, joins);
    if (candidate) candidates.push(candidate);
    return candidate;
  };
  if (open) {
    // A verbatim occurrence excludes all others.
    for (const start of occurrencesByWords(folded, quote, text, anchor.span.start)) {
      const span = { start, end: start + folded.length };
      const first = tokensInSpan(tokens, start, start + 1).first - before;
      if (text.isTaken?.(first + before, first + before + quoted)) continue;
      const around = quote.openStart && quote.openEnd ? null : fitAt(quote, tokens, first, false, joins);
      candidates.push(verbatimCandidate(span, 1, around?.context));
    }
    if (candidates.length > 0) return candidates;
  }
  let good = 0;
  for (const { place, weight } of likelyPositions(quote.words, text.index)) {
    // Heaviest first: after a good fit, a position with half its weight cannot be a rival.
    if (weight < good / 2) break;
    if ((look(place)?.fit ?? 0) > 0.8) good = Math.max(good, weight);
  }
  if (open && candidates.length === 0) return searchLetters(folded, text, anchor.span.start);
  const parted = withLettersElsewhere(candidates);
  return open ? parted.map((each) => refine(each, folded, quote, text)) : parted;
}

/** Searches a quote by its words and context only. Returns the positions where it fits, best first, without overlaps. */
export function searchQuote(
  anchor: TextAnchor,
  text: SearchedText,
  { maxDifference = maxFitDifference, joins = true }: SearchOptions = {},
): QuotePlace[] {
  const quote = quoteToWords(anchor, text.vocabulary);
  const candidates = findCandidates(anchor, quote, text, joins).sort((a, b) => b.fit - a.fit);
  const best = candidates[0]?.fit ?? 0;
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.fit < best - maxDifference) break;
    if (!chosen.some((better) => spansOverlap(better.core, candidate.core))) chosen.push(candidate);
  }
  const hasContext = !(quote.openStart && quote.openEnd);
  return chosen.map((place) => ({ ...place, span: place.locate(), hasContext }));
}
