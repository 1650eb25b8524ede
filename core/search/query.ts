import type { SearchPart } from '../model/search.ts';
import type { Piece } from './tokens.ts';

export type ArticleState = 'unread' | 'reading' | 'read' | 'starred' | 'archived';

/** What can be asked of an article besides its words. */
export type SearchFilter =
  | { readonly field: 'tag' | 'site' | 'by'; readonly value: string }
  /** ISO 8601 day; `after` takes the day in, `before` leaves it out. */
  | { readonly field: 'after' | 'before'; readonly day: string }
  | { readonly field: 'has'; readonly what: 'note' | 'highlight' | 'tag' }
  | { readonly field: 'is'; readonly what: ArticleState };

/** What a person typed, understood. Words that follow one another without a space between, or in quotes, are one phrase. */
export type SearchNode =
  | { readonly kind: 'all' | 'any'; readonly nodes: readonly SearchNode[] }
  | { readonly kind: 'not'; readonly node: SearchNode }
  | {
      readonly kind: 'words';
      readonly pieces: readonly Piece[];
      /** "harb*": the last word may go on. */
      readonly prefix: boolean;
      /** Only there; null for everywhere. */
      readonly part: SearchPart | null;
    }
  | ({ readonly kind: 'filter' } & SearchFilter);

/** Null when nothing was asked for: everything answers to it. */
export type SearchQuery = SearchNode | null;
export type WordsNode = Extract<SearchNode, { kind: 'words' }>;

/** The words that an article is found by, without those that it must not have. */
export function wordsOfQuery(query: SearchQuery): WordsNode[] {
  if (query === null) return [];
  switch (query.kind) {
    case 'words':
      return [query];
    case 'all':
    case 'any':
      return query.nodes.flatMap(wordsOfQuery);
    case 'not':
    case 'filter':
      return [];
  }
}
