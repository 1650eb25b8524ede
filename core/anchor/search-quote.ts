import type { TextAnchor } from '../model/anchor.ts';
import { spansOverlap } from '../model/span.ts';
import type { TextSpan } from '../model/span.ts';
import type { CarriedSpan } from './carry.ts';
import { fitAt } from './fit-quote.ts';
import type { Candidate } from './fit-quote.ts';
import { foldTypography } from './fold.ts';
import { likelyPlaces } from './likely-places.ts';
import { endsOfNear, findNearest, maxShortPattern } from './near-text.ts';
import { quoteToWords } from './quote-words.ts';
import type { QuoteWords } from './quote-words.ts';
import { tokensInSpan } from './tokens.ts';
import type { Vocabulary } from './tokens.ts';
import type { WordIndex } from './word-index.ts';

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
export interface QuotePlace extends CarriedSpan {
  /** 0 to 1: the quoted words and, for a third, their surroundings. */
  readonly fit: number;
  /** False when nothing is known of the quote's surroundings: then the words alone must tell. */
  readonly framed: boolean;
}

/** Places that fit this much less than the best do not matter: neither as its rivals nor as its successors. */
const margin = 0.2;
/** Whole occurrences that are looked at, on each side of the old place. */
const maxOccurrences = 8;
/** Of the places of a quote without surroundings, so many are compared letter by letter. */
const maxRefined = 5;
/** Around so many of the likeliest places the rest of a parted quote is looked for: that takes the longest. */
const maxFurther = 3;
/** In a longer text a short quote of no whole word is looked for as it is only: the search takes a step a character. */
const maxSearched = 400_000;

/** Where the quote stands letter by letter, typography aside: the nearest before and behind its old place. */
function occurrencesOf(words: string, { folded }: SearchedText, near: number): number[] {
  const before: number[] = [];
  const behind: number[] = [];
  for (let at = folded.indexOf(words); at !== -1; at = folded.indexOf(words, at + 1)) {
    if (at < near) {
      if (before.length === maxOccurrences) before.shift();
      before.push(at);
    } else if (behind.push(at) === maxOccurrences) break;
  }
  return [...before, ...behind];
}

const plainCandidate = (span: TextSpan, kept: number): Candidate => {
  const letters = (span.end - span.start) * kept;
  return {
    kept,
    elsewhere: 0,
    letters,
    passage: letters,
    added: 0,
    context: 1,
    fit: (2 * kept + 1) / 3,
    core: span,
    locate: () => span,
  };
};

/** A quote that is a part of a word or two: letter by letter, as it is or nearly. */
function searchLetters(words: string, text: SearchedText, near: number): Candidate[] {
  const whole = occurrencesOf(words, text, near);
  if (whole.length > 0) {
    return whole.map((start) => plainCandidate({ start, end: start + words.length }, 1));
  }
  if (words.length > maxShortPattern || text.folded.length > maxSearched) return [];
  return endsOfNear(words, text.folded, Math.floor(words.length / 3))
    .toSorted((a, b) => a.errors - b.errors || Math.abs(a.end - near) - Math.abs(b.end - near))
    .slice(0, 4)
    .map(({ end }) => {
      const from = Math.max(0, end - 2 * words.length);
      const { start, end: to, errors } = findNearest(words, text.folded.slice(from, end));
      return plainCandidate({ start: from + start, end: from + to }, 1 - errors / words.length);
    });
}

/** Edges beyond which nothing is known are found letter by letter, and so is how much of an unframed quote is kept. */
function refine(candidate: Candidate, words: string, quote: QuoteWords, text: SearchedText): Candidate {
  const from = Math.max(0, candidate.core.start - words.length - 16);
  const window = text.folded.slice(from, candidate.core.end + words.length + 16);
  const near = findNearest(words, window);
  if (near.errors > 0.6 * words.length) return candidate;
  const found = candidate.locate();
  const span = {
    start: quote.openStart ? from + near.start : found.start,
    end: quote.openEnd ? from + near.end : found.end,
  };
  if (span.start >= span.end) return candidate;
  const kept = quote.openStart && quote.openEnd ? 1 - near.errors / words.length : candidate.kept;
  const letters = quote.openStart && quote.openEnd ? kept * words.length : candidate.letters;
  return { ...candidate, kept, letters, fit: (2 * kept + candidate.context) / 3, locate: () => span };
}

function candidatesFor(anchor: TextAnchor, quote: QuoteWords, text: SearchedText): Candidate[] {
  const { tokens } = text.index;
  const folded = foldTypography(anchor.quote.exact);
  const open = quote.openStart || quote.openEnd;
  if (!quote.hasWords && open) return searchLetters(folded, text, anchor.span.start);
  const candidates: Candidate[] = [];
  const { first: before, last } = tokensInSpan(quote.words, quote.exact.start, quote.exact.end);
  const quoted = last - before;
  let looked = 0;
  const look = (place: number): number => {
    if (text.isTaken?.(place + before, place + before + quoted)) return 0;
    looked += 1;
    const fitting = fitAt(quote.words, quote.exact, tokens, place, looked <= maxFurther);
    if (fitting) candidates.push(fitting);
    return fitting?.fit ?? 0;
  };
  let good = 0;
  for (const { place, weight } of likelyPlaces(quote.words, text.index)) {
    // Heaviest first: after one that fits well, a place with half its weight cannot be its rival.
    if (weight < good / 2) break;
    if (look(place) > 0.8) good = Math.max(good, weight);
  }
  if (!open) return candidates;
  for (const start of occurrencesOf(folded, text, anchor.span.start)) {
    const known = candidates.some(({ core }) => core.start < start + folded.length && core.end > start);
    if (!known) look(tokensInSpan(tokens, start, start + 1).first - before);
  }
  return candidates
    .sort((a, b) => b.fit - a.fit)
    .slice(0, maxRefined)
    .map((each) => refine(each, folded, quote, text));
}

/**
 * Looks for a quote by its words and context alone; places where it fits, best first, none of them overlapping a
 * better one.
 */
export function searchQuote(anchor: TextAnchor, text: SearchedText, within = margin): QuotePlace[] {
  const quote = quoteToWords(anchor, text.vocabulary);
  const candidates = candidatesFor(anchor, quote, text).sort((a, b) => b.fit - a.fit);
  const best = candidates[0]?.fit ?? 0;
  const chosen: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.fit < best - within) break;
    if (!chosen.some((better) => spansOverlap(better.core, candidate.core))) chosen.push(candidate);
  }
  const framed = !(quote.openStart && quote.openEnd);
  return chosen.map((place) => ({ ...place, span: place.locate(), framed }));
}
