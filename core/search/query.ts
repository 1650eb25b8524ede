import type { SearchPart } from '../model/search.ts';
import type { Piece } from './tokens.ts';

export type ArticleState = 'unread' | 'reading' | 'read' | 'starred' | 'archived';

/** Conditions on an article other than its text. */
export type SearchFilter =
  | { readonly field: 'tag' | 'site' | 'by'; readonly value: string }
  /** ISO 8601 day; `after` includes the day, `before` excludes it. */
  | { readonly field: 'after' | 'before'; readonly day: string }
  | { readonly field: 'has'; readonly what: 'note' | 'highlight' | 'tag' }
  | { readonly field: 'is'; readonly what: ArticleState };

/** A parsed query. Words without a space between them, or in quotation marks, form a phrase. */
export type SearchNode =
  | { readonly kind: 'all' | 'any'; readonly nodes: readonly SearchNode[] }
  | { readonly kind: 'not'; readonly node: SearchNode }
  | {
      readonly kind: 'words';
      readonly pieces: readonly Piece[];
      /** "harb*": the last word is a prefix. */
      readonly prefix: boolean;
      /** Restricts the search to this part; null for all. */
      readonly part: SearchPart | null;
    }
  | ({ readonly kind: 'filter' } & SearchFilter);

/** Null for an empty query, which matches everything. */
export type SearchQuery = SearchNode | null;
export type WordsNode = Extract<SearchNode, { kind: 'words' }>;

/** Whether the result depends on the entities of the articles: `entity:` occurs in the query. */
export function usesEntities(query: SearchQuery): boolean {
  if (query === null) return false;
  switch (query.kind) {
    case 'words':
      return query.part === 'entities';
    case 'all':
    case 'any':
      return query.nodes.some(usesEntities);
    case 'not':
      return usesEntities(query.node);
    case 'filter':
      return false;
  }
}

/** The terms that an article must match, without the excluded ones. */
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
