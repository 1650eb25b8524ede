import { createMatcher, findText } from '../../../../core/search/match.ts';
import { parseQuery } from '../../../../core/search/parse.ts';
import { wordsOfQuery } from '../../../../core/search/query.ts';
import type { TextSpan } from '../../../../core/model/span.ts';

/** What to find in an article: a literal string, or the terms of a library search. */
export interface FindCriteria {
  readonly words: string;
  /** The string is a query (docs/search.md); `typing` as when the query was run. */
  readonly query: { readonly typing: boolean } | null;
}

export const noFindCriteria: FindCriteria = { words: '', query: null };

/** Returns the matches in text order. Never throws. */
export function findSpans(text: string, { words, query }: FindCriteria): readonly TextSpan[] {
  if (words.trim() === '') return [];
  if (query === null) return findText(text, words);
  return createMatcher(wordsOfQuery(parseQuery(words, query))).find(text, 'body');
}

/** Index of the first match at or after an offset, or of the first one; -1 without matches. */
export function nearestSpan(spans: readonly TextSpan[], offset: number): number {
  if (spans.length === 0) return -1;
  return Math.max(
    0,
    spans.findIndex((span) => span.start >= offset),
  );
}

/** Steps to the next or previous match, wrapping around. */
export const stepSpan = (count: number, current: number, direction: 1 | -1): number =>
  count === 0 ? -1 : (current + direction + count) % count;
