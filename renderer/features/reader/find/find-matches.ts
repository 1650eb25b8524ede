import { createMatcher, findText } from '../../../../core/search/match.ts';
import { parseQuery } from '../../../../core/search/parse.ts';
import { wordsOfQuery } from '../../../../core/search/query.ts';
import type { TextSpan } from '../../../../core/model/span.ts';

/** What is looked for in an article: letters as they stand, or the words of a search over the library. */
export interface Wanted {
  readonly words: string;
  /** The words are a query (docs/search.md); `typing` as when it was asked. */
  readonly query: { readonly typing: boolean } | null;
}

export const nothingWanted: Wanted = { words: '', query: null };

/** The places in text order. Never throws. */
export function findSpans(text: string, { words, query }: Wanted): readonly TextSpan[] {
  if (words.trim() === '') return [];
  if (query === null) return findText(text, words);
  return createMatcher(wordsOfQuery(parseQuery(words, query))).find(text, 'body');
}

/** The first place at or after an offset, or the first of all; -1 when there is none. */
export function nearestSpan(spans: readonly TextSpan[], offset: number): number {
  if (spans.length === 0) return -1;
  return Math.max(
    0,
    spans.findIndex((span) => span.start >= offset),
  );
}

/** One step on, around the ends. */
export const stepSpan = (count: number, current: number, direction: 1 | -1): number =>
  count === 0 ? -1 : (current + direction + count) % count;
