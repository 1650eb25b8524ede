import { parseQuery, type ParseOptions } from '../../../core/search/parse.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { findArticles } from './find-articles.ts';
import type { FoundArticle } from './find-articles.ts';
import { showHits } from './show-hits.ts';
import type { ShownHit } from './show-hits.ts';

/** The result of a search. */
export interface SearchResults {
  /** Best first. */
  readonly results: readonly (ShownHit & FoundArticle)[];
  /** Counts all matches. */
  total(): number;
}

/** Searches the articles of the library, and shows each with a snippet. */
export function searchArticles(
  db: ReadableDb,
  words: string,
  { limit = 20, ...options }: ParseOptions & { readonly limit?: number } = {},
): SearchResults {
  const query = parseQuery(words, options);
  const { total, articles } = findArticles(db, query, [], limit);
  const scores = new Map(articles.map(({ id, score }) => [id, score]));
  const hits = showHits(
    db,
    query,
    articles.map(({ id }) => id),
  );
  return { total, results: hits.map((hit) => ({ ...hit, score: scores.get(hit.id) ?? 0 })) };
}
