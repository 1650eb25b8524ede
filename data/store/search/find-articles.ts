import type { SearchQuery } from '../../../core/search/query.ts';
import { getRow, getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { allOf, sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';
import { queryToSql } from './query-sql.ts';

/** An article that was found. */
export interface FoundArticle {
  readonly id: string;
  /** Higher is better; 0 where the query ranks nothing. Comparable within one search only. */
  readonly score: number;
}

export interface FoundArticles {
  /** Best first. */
  readonly articles: readonly FoundArticle[];
  /** Counts all matches. */
  total(): number;
}

/**
 * Finds articles by rank; where there is nothing to rank by, the newest come first.
 * @param conditions in addition to those of the query, on `articles a`
 */
export function findArticles(
  db: ReadableDb,
  query: SearchQuery,
  conditions: readonly Sql[] = [],
  limit = 1_000,
): FoundArticles {
  const { match, where } = queryToSql(query);
  const tests = [sql`a.deleted_at IS NULL`, ...where, ...conditions];
  const matching = sql`article_search MATCH ${match}`;
  // CROSS JOIN keeps the index outermost, which then returns its rows in order and stops at the limit. Deleted articles may
  // still be in the index.
  const body =
    match === null
      ? sql`FROM articles a WHERE ${allOf(tests)}`
      : sql`FROM article_search s CROSS JOIN search_docs d ON d.doc = s.rowid
          CROSS JOIN articles a ON a.id = d.article_id WHERE ${matching} AND ${allOf(tests)}`;
  const articles = getRows<FoundArticle>(
    db,
    match === null
      ? sql`SELECT a.id, 0.0 AS score ${body} ORDER BY a.added_at DESC, a.rowid DESC LIMIT ${limit}`
      : sql`SELECT a.id, -s.rank AS score ${body} ORDER BY s.rank LIMIT ${limit}`,
  );
  // Without the two tables beside the index, which counting would read for every row.
  const counted = match !== null && tests.length === 1 ? sql`FROM article_search WHERE ${matching}` : body;
  return {
    articles,
    // Counting visits all matches again; a list that is not full needs none.
    total: () =>
      articles.length < limit
        ? articles.length
        : (getRow<{ total: number }>(db, sql`SELECT count(*) AS total ${counted}`)?.total ?? articles.length),
  };
}
