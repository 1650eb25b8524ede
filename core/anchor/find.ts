import type { AnchorState, TextAnchor } from '../model/anchor.ts';
import type { TextSpan } from '../model/span.ts';
import { alignTokens } from './align.ts';
import { carrySpan } from './carry.ts';
import type { CarriedSpan } from './carry.ts';
import type { Matching } from './matching.ts';
import { searchPieces } from './search-pieces.ts';
import { searchQuote } from './search-quote.ts';
import type { QuotePlace } from './search-quote.ts';
import { settleByNeighbours } from './settle.ts';
import { at, tokenize, tokensInSpan } from './tokens.ts';
import type { Vocabulary } from './tokens.ts';
import { createWordIndex } from './word-index.ts';
import type { WordIndex } from './word-index.ts';

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
}

/** Places whose fit differs by less are equally good. */
const tie = 0.15;

/** Few letters say little: then the surroundings must agree; much that is lost is forgiven where they do. */
const isSure = ({ kept, elsewhere, letters, passage, context }: CarriedSpan): boolean =>
  // Torn into two like halves, a passage is in neither place.
  elsewhere < 0.92 * kept &&
  ((kept >= 0.5 && (letters >= 12 || passage >= 20 || context >= 0.35)) || (kept >= 0.25 && context >= 0.6));

const fitOf = ({ kept, context }: CarriedSpan): number => (2 * kept + context) / 3;

const orphan = (score: number, rivals: readonly QuotePlace[] = []): OpenAnchor => ({
  state: 'orphaned',
  span: null,
  score,
  rivals,
});

const foundAt = (anchor: TextAnchor, text: string, span: TextSpan, score: number): OpenAnchor => {
  if (span.start >= span.end) return orphan(score);
  const same =
    span.start === anchor.span.start &&
    span.end === anchor.span.end &&
    text.slice(span.start, span.end) === anchor.quote.exact;
  return { state: same ? 'exact' : 'moved', span, score, rivals: [] };
};

const standsUnchanged = (anchor: TextAnchor, text: string): boolean => {
  const { span, quote } = anchor;
  return (
    quote.exact !== '' &&
    text.slice(span.start, span.end) === quote.exact &&
    text.slice(Math.max(0, span.start - quote.prefix.length), span.start) === quote.prefix &&
    text.slice(span.end, span.end + quote.suffix.length) === quote.suffix
  );
};

/** True when most of the place's words are known to come from somewhere else in the old text. */
const isTaken = (m: Matching, place: TextSpan, anchored: TextSpan): boolean => {
  const { first, last } = tokensInSpan(m.next, place.start, place.end);
  let taken = 0;
  for (let j = first; j < last; j += 1) {
    const i = at(m.toOld, j);
    const inside = at(m.old.starts, i) < anchored.end && at(m.old.ends, i) > anchored.start;
    if (i !== -1 && !inside) taken += 1;
  }
  return taken * 2 > last - first;
};

/** Finds anchors in one text; what is costly is made once, and only when an anchor needs it. */
const createFinder = (text: string, oldText: string | undefined) => {
  const vocabulary: Vocabulary = new Map();
  let index: WordIndex | null = null;
  let matching: Matching | null = null;
  const getIndex = (): WordIndex => (index ??= createWordIndex(tokenize(text, vocabulary)));
  const getMatching = (old: string): Matching =>
    (matching ??= alignTokens(tokenize(old, vocabulary), getIndex().tokens));

  const byQuote = (anchor: TextAnchor, m: Matching | null): OpenAnchor => {
    const places = searchQuote(anchor.quote, getIndex(), vocabulary).filter(
      (place) => m === null || !isTaken(m, place.span, anchor.span),
    );
    const best = places[0];
    if (best === undefined) return orphan(0);
    if (m === null && best.kept < 0.97) {
      const pieces = searchPieces(anchor.quote, getIndex(), vocabulary);
      if (pieces) return foundAt(anchor, text, pieces.span, pieces.fit);
    }
    if (!isSure(best) || best.kept < 0.5 || (m !== null && best.kept < 0.7)) return orphan(best.fit);
    const rivals = places.filter((place) => place.fit > best.fit - tie);
    return rivals.length > 1 ? orphan(best.fit, rivals) : foundAt(anchor, text, best.span, best.fit);
  };

  return (anchor: TextAnchor): OpenAnchor => {
    const { span, quote } = anchor;
    if (quote.exact === '') return orphan(0);
    const knowsOld = oldText !== undefined && oldText.slice(span.start, span.end) === quote.exact;
    if ((!knowsOld || oldText === text) && standsUnchanged(anchor, text))
      return foundAt(anchor, text, span, 1);
    if (!knowsOld) return byQuote(anchor, null);
    const m = getMatching(oldText);
    const carried = carrySpan(m, span);
    if (carried !== null && isSure(carried)) return foundAt(anchor, text, carried.span, fitOf(carried));
    return byQuote(anchor, m);
  };
};

/**
 * Finds many anchors in a changed text; answers in their order. An anchor whose quote is not what `oldText` has at its
 * span is looked for by its quote alone. Never throws; where several places fit equally well the answer is `orphaned`.
 */
export function findAnchors(
  anchors: readonly TextAnchor[],
  text: string,
  options: FindOptions = {},
): FoundAnchor[] {
  const find = createFinder(text, options.oldText);
  return settleByNeighbours(anchors, anchors.map(find)).map(({ state, span, score }) => ({
    state,
    span,
    score,
  }));
}

/** Finds one anchor in a changed text; see `findAnchors`. */
export function findAnchor(anchor: TextAnchor, text: string, options: FindOptions = {}): FoundAnchor {
  return findAnchors([anchor], text, options)[0] ?? { state: 'orphaned', span: null, score: 0 };
}
