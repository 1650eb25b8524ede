import type { AnchorState, TextAnchor } from '../../model/anchor.ts';
import type { TextSpan } from '../../model/span.ts';
import { alignTokens } from '../alignment/align.ts';
import { mapSpanThroughAlignment } from '../alignment/map-span.ts';
import type { MappedSpan } from '../alignment/map-span.ts';
import type { Matching } from '../alignment/matching.ts';
import { foldTypography } from '../../text/typography.ts';
import { countFree, isDoubtful, isTaken, placeBetween } from '../alignment/neighbors.ts';
import { searchPieces } from '../quote/search-pieces.ts';
import { searchQuote } from '../quote/search-quote.ts';
import type { QuotePlace, SearchedText } from '../quote/search-quote.ts';
import { tokenize } from '../tokens/tokens.ts';
import type { Vocabulary } from '../tokens/tokens.ts';
import { createWordIndex } from '../tokens/word-index.ts';
import type { WordIndex } from '../tokens/word-index.ts';

/** Where an anchor stands in a text. */
export interface FoundAnchor {
  readonly state: AnchorState;
  /** Null when orphaned. */
  readonly span: TextSpan | null;
  /** How sure: 1 when nothing changed; for an orphan, how well its best place fits. */
  readonly score: number;
}

export interface FindOptions {
  /** The text that the anchors' spans count in. With it, words that moved carry their anchors along. */
  readonly oldText?: string;
}

/** An answer that is not settled: several places fit equally well. */
export interface OpenAnchor extends FoundAnchor {
  readonly rivals: readonly QuotePlace[];
  /** What says so. */
  readonly from: 'alignment' | 'quote';
  /** True when lines that stand between parts of the quote are taken to be put in there. */
  readonly joined?: boolean;
}

/** Places whose fit differs by less are equally good. */
const tie = 0.15;

/** The two halves of a torn passage weigh the same when the lighter has more than this of the heavier one's letters. */
const splitInOldText = 0.92;
/** The same where the old text does not say which parts belong together. */
const splitByQuote = 0.7;

/** Few letters say little: then the surroundings must agree; much that is lost is forgiven where they do. */
const isSure = ({ kept, elsewhere, letters, passage, context }: MappedSpan, parted: number): boolean =>
  // Torn into two like halves, a passage is in neither place.
  elsewhere < parted * kept &&
  ((kept >= 0.5 && (letters >= 12 || passage >= 20 || context >= 0.35)) || (kept >= 0.25 && context >= 0.6));

/** Without surroundings the words alone must say it: many of them, or nearly all. */
const isDistinctive = ({ framed, kept, letters }: QuotePlace): boolean =>
  framed || kept >= 0.8 || (kept >= 0.6 && letters >= 10);

const fitOf = ({ kept, context }: MappedSpan): number => (2 * kept + context) / 3;

const orphan = (score: number, rivals: readonly QuotePlace[] = []): OpenAnchor => ({
  state: 'orphaned',
  span: null,
  score,
  rivals,
  from: 'quote',
});

const foundAt = (
  anchor: TextAnchor,
  text: string,
  span: TextSpan,
  score: number,
  from: OpenAnchor['from'] = 'quote',
): OpenAnchor => {
  if (span.start >= span.end) return orphan(score);
  const same =
    span.start === anchor.span.start &&
    span.end === anchor.span.end &&
    text.slice(span.start, span.end) === anchor.quote.exact;
  return { state: same ? 'exact' : 'moved', span, score, rivals: [], from };
};

const isUnchanged = (anchor: TextAnchor, text: string): boolean => {
  const { span, quote } = anchor;
  return (
    quote.exact !== '' &&
    text.slice(span.start, span.end) === quote.exact &&
    text.slice(Math.max(0, span.start - quote.prefix.length), span.start) === quote.prefix &&
    text.slice(span.end, span.end + quote.suffix.length) === quote.suffix
  );
};

/** The same text for a quote whose neighbors are known; those that are somebody else's are passed over. */
const besides = (text: SearchedText, m: Matching, anchored: TextSpan): SearchedText => ({
  ...text,
  // Places are known to within some words.
  isTaken: (first, last) => countFree(m, anchored, first - 4, last + 4) * 2 < last - first,
});

/** Finds anchors in one text, one at a time. */
export interface AnchorFinder {
  /** @param joins false where lines that stand between two parts of a quote cannot have been put in there. */
  find(anchor: TextAnchor, joins?: boolean): OpenAnchor;
  /** Every place that has some of the quote's words, best first; for a person to choose from. */
  candidates(anchor: TextAnchor): readonly QuotePlace[];
  /** What stands now between the neighbors of the passage, or the line of the one before it; null when they are gone too. */
  placeAround(anchor: TextAnchor): TextSpan | null;
}

/** What is costly is made once, and only when an anchor needs it. */
export function createAnchorFinder(text: string, oldText?: string): AnchorFinder {
  const vocabulary: Vocabulary = new Map();
  let index: WordIndex | null = null;
  let matching: Matching | null = null;
  const getIndex = (): WordIndex => (index ??= createWordIndex(tokenize(text, vocabulary)));
  let folded: string | null = null;
  const getSearched = (): SearchedText => ({
    index: getIndex(),
    vocabulary,
    folded: (folded ??= foldTypography(text)),
  });
  const getMatching = (old: string): Matching =>
    (matching ??= alignTokens(tokenize(old, vocabulary), getIndex().tokens));

  const byQuote = (anchor: TextAnchor, m: Matching | null, joins: boolean): OpenAnchor => {
    const searched = getSearched();
    const places =
      m === null
        ? searchQuote(anchor, searched, { joins })
        : searchQuote(anchor, besides(searched, m, anchor.span), { joins }).filter(
            ({ span }) => !isTaken(m, span, anchor.span),
          );
    const best = places[0];
    if (best === undefined) return orphan(0);
    if (joins && m === null && best.kept < 0.97) {
      const pieces = searchPieces(anchor, getSearched());
      if (pieces) return { ...foundAt(anchor, text, pieces.span, pieces.fit), joined: true };
    }
    if (
      !isSure(best, splitByQuote) ||
      !isDistinctive(best) ||
      best.kept < 0.5 ||
      (m !== null && best.kept < 0.7)
    )
      return orphan(best.fit);
    const rivals = places.filter((place) => place.fit > best.fit - tie);
    return rivals.length > 1
      ? orphan(best.fit, rivals)
      : { ...foundAt(anchor, text, best.span, best.fit), joined: best.joined };
  };

  const belongs = ({ span, quote }: TextAnchor): boolean =>
    oldText !== undefined && oldText.slice(span.start, span.end) === quote.exact;

  const find = (anchor: TextAnchor, joins = true): OpenAnchor => {
    const { span, quote } = anchor;
    if (quote.exact === '') return orphan(0);
    const knowsOld = oldText !== undefined && belongs(anchor);
    if ((!knowsOld || oldText === text) && isUnchanged(anchor, text)) return foundAt(anchor, text, span, 1);
    if (!knowsOld) return byQuote(anchor, null, joins);
    const m = getMatching(oldText);
    const carried = mapSpanThroughAlignment(m, span);
    if (carried !== null && isDoubtful(m, span)) return orphan(fitOf(carried));
    if (carried !== null && isSure(carried, splitInOldText))
      return foundAt(anchor, text, carried.span, fitOf(carried), 'alignment');
    return byQuote(anchor, m, joins);
  };

  return {
    find,
    candidates: (anchor) =>
      anchor.quote.exact === '' ? [] : searchQuote(anchor, getSearched(), { within: 1 }),
    placeAround: (anchor) =>
      oldText !== undefined && belongs(anchor) ? placeBetween(getMatching(oldText), anchor.span) : null,
  };
}
