import { getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

/** Number of names of the article that are compared: those with the most mentions. */
const mostNames = 12;
/** A name in more articles than this says nothing about an article. */
const mostArticles = 200;
const mostRelated = 3;
/** One common name may be a coincidence. */
const leastShared = 2;

/**
 * The ids of up to three articles that share the most names with an article, the most related first. A name counts the
 * more, the fewer articles mention it.
 */
export const findRelated = (db: ReadableDb, articleId: string): string[] =>
  getRows<{ id: string }>(
    db,
    sql`WITH own AS (
       SELECT o.kind, o.name_key, l.articles FROM article_entities o
         JOIN library_entities l ON l.kind = o.kind AND l.name_key = o.name_key
       WHERE o.article_id = ${articleId} AND o.kind IN ('person', 'place', 'organization', 'group', 'event', 'work')
         AND l.articles BETWEEN 2 AND ${mostArticles}
       ORDER BY o.mentions DESC, l.articles LIMIT ${mostNames})
     SELECT e.article_id AS id FROM own
       JOIN article_entities e ON e.kind = own.kind AND e.name_key = own.name_key AND e.counted = 1
     WHERE e.article_id <> ${articleId}
     GROUP BY e.article_id HAVING count(*) >= ${leastShared}
     ORDER BY sum(1.0 / own.articles) DESC, e.article_id LIMIT ${mostRelated}`,
  ).map(({ id }) => id);
