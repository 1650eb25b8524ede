import type { AnchorState, TextAnchor } from '../../model/anchor.ts';
import type { TextSpan } from '../../model/span.ts';
import { alignTokens } from '../alignment/align.ts';
import { mapSpanThroughAlignment } from '../alignment/map-span.ts';
import type { MappedSpan } from '../alignment/span-fit.ts';
import type { Matching } from '../alignment/matching.ts';
import { foldTypography } from '../../text/typography.ts';
import { countFree, isAmbiguous, isTaken, placeBetween } from '../alignment/neighbors.ts';
import { searchPieces } from '../quote/search-pieces.ts';
import { searchQuote } from '../quote/search-quote.ts';
import type { QuotePlace, SearchedText } from '../quote/search-quote.ts';
import { tokenize } from '../tokens/tokens.ts';
import type { Vocabulary } from '../tokens/tokens.ts';
import { createWordIndex } from '../tokens/word-index.ts';
import type { WordIndex } from '../tokens/word-index.ts';

/** The position of an anchor in a text. */
export interface FoundAnchor {
  readonly state: AnchorState;
  /** Null when orphaned. */
  readonly span: TextSpan | null;
  /** Confidence, 0 to 1: 1 when nothing changed; for an orphan, the fit of its best candidate. */
  readonly score: number;
}

export interface FindOptions {
  /** The text that the spans of the anchors refer to. With it, anchors follow text that moved. */
  readonly oldText?: string;
}

/** A result that is not final: several positions fit equally well. */
export interface OpenAnchor extends FoundAnchor {
  readonly rivals: readonly QuotePlace[];
  /** The source of the evidence. */
  readonly from: 'alignment' | 'quote';
  /** Whether lines between parts of the quote are assumed to be inserted. */
  readonly joined?: boolean;
}

/** Positions whose fit differs by less than this are equally good. */
const maxTieDifference = 0.15;

/** A passage is torn into equal halves when the lighter one has more than this part of the heavier one's letters. */
const splitInOldText = 0.92;
/** The same when the old text does not show which parts belong together. */
const splitByQuote = 0.7;

/** A short match needs matching context, and heavy loss is accepted only with matching context. */
const isConfident = (
  { kept, elsewhere, letters, passage, context }: MappedSpan,
  splitRatio: number,
): boolean =>
  // A passage torn into equal halves is at neither position.
  elsewhere < splitRatio * kept &&
  ((kept >= 0.5 && (letters >= 12 || passage >= 20 || context >= 0.35)) || (kept >= 0.25 && context >= 0.6));

/** Without context, the match must be long or nearly complete. */
const isDistinctive = ({ hasContext, kept, letters }: QuotePlace): boolean =>
  hasContext || kept >= 0.8 || (kept >= 0.6 && letters >= 10);

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

/** The text to search for a quote whose neighbors are known: positions that belong to other passages are excluded. */
const excludingNeighbors = (text: SearchedText, m: Matching, anchored: TextSpan): SearchedText => ({
  ...text,
  // Positions are accurate to a few words.
  isTaken: (first, last) => countFree(m, anchored, first - 4, last + 4) * 2 < last - first,
});

/** Finds anchors in one text, one at a time. */
export interface AnchorFinder {
  /** @param joins false when lines between two parts of a quote cannot have been inserted */
  find(anchor: TextAnchor, joins?: boolean): OpenAnchor;
  /** All positions that contain some of the quote's words, best first, for the user to choose from. */
  candidates(anchor: TextAnchor): readonly QuotePlace[];
  /** The text between the neighbors of the passage, or the line of the preceding one; null when neither is preserved. */
  placeAround(anchor: TextAnchor): TextSpan | null;
}

/** Expensive structures are created on first use. */
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
        : searchQuote(anchor, excludingNeighbors(searched, m, anchor.span), { joins }).filter(
            ({ span }) => !isTaken(m, span, anchor.span),
          );
    const best = places[0];
    if (best === undefined) return orphan(0);
    if (joins && m === null && best.kept < 0.97) {
      const pieces = searchPieces(anchor, getSearched());
      if (pieces) return { ...foundAt(anchor, text, pieces.span, pieces.fit), joined: true };
    }
    if (
      !isConfident(best, splitByQuote) ||
      !isDistinctive(best) ||
      best.kept < 0.5 ||
      (m !== null && best.kept < 0.7)
    )
      return orphan(best.fit);
    const rivals = places.filter((place) => place.fit > best.fit - maxTieDifference);
    return rivals.length > 1
      ? orphan(best.fit, rivals)
      : { ...foundAt(anchor, text, best.span, best.fit), joined: best.joined };
  };

  const isConsistent = ({ span, quote }: TextAnchor): boolean =>
    oldText !== undefined && oldText.slice(span.start, span.end) === quote.exact;

  const find = (anchor: TextAnchor, joins = true): OpenAnchor => {
    const { span, quote } = anchor;
    if (quote.exact === '') return orphan(0);
    const matchesOldText = oldText !== undefined && isConsistent(anchor);
    if ((!matchesOldText || oldText === text) && isUnchanged(anchor, text))
      return foundAt(anchor, text, span, 1);
    if (!matchesOldText) return byQuote(anchor, null, joins);
    const m = getMatching(oldText);
    const mapped = mapSpanThroughAlignment(m, span);
    if (mapped !== null && isAmbiguous(m, span)) return orphan(fitOf(mapped));
    if (mapped !== null && isConfident(mapped, splitInOldText))
      return foundAt(anchor, text, mapped.span, fitOf(mapped), 'alignment');
    return byQuote(anchor, m, joins);
  };

  return {
    find,
    candidates: (anchor) =>
      anchor.quote.exact === '' ? [] : searchQuote(anchor, getSearched(), { maxDifference: 1 }),
    placeAround: (anchor) =>
      oldText !== undefined && isConsistent(anchor) ? placeBetween(getMatching(oldText), anchor.span) : null,
  };
}
