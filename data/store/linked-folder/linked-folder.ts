import { getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { listOf, sql } from '../sqlite/sql.ts';

/**
 * The articles of the linked folder, oldest first: those with a highlight or a note, and those that have a file. Files of deleted articles
 * stay unchanged.
 * @param among the ids of the articles to consider; null: all
 * @param withFile ids of articles that have a file
 */
export const listArticlesToSync = (
  db: ReadableDb,
  among: readonly string[] | null,
  withFile: readonly string[],
): string[] =>
  getRows<{ id: string }>(
    db,
    sql`SELECT a.id FROM (SELECT article_id FROM highlights WHERE deleted_at IS NULL
         UNION SELECT article_id FROM article_notes WHERE note <> ''
         UNION SELECT value FROM json_each(${JSON.stringify(withFile)})) e CROSS JOIN articles a ON a.id = e.article_id
       WHERE a.deleted_at IS NULL AND ${among === null ? sql`TRUE` : sql`a.id IN ${listOf(among)}`} ORDER BY a.added_at`,
  ).map(({ id }) => id);

/** The ids of articles that do not exist any more. */
export function findRemovedArticles(db: ReadableDb, ids: readonly string[]): string[] {
  const known = getRows<{ id: string }>(db, sql`SELECT id FROM articles WHERE id IN ${listOf(ids)}`);
  const kept = new Set(known.map(({ id }) => id));
  return ids.filter((id) => !kept.has(id));
}
