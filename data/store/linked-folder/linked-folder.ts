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
    sql`SELECT id FROM articles a WHERE deleted_at IS NULL AND ${among === null ? sql`TRUE` : sql`id IN ${listOf(among)}`} AND (
       EXISTS (SELECT 1 FROM highlights h WHERE h.article_id = a.id AND h.deleted_at IS NULL)
       OR EXISTS (SELECT 1 FROM article_notes n WHERE n.article_id = a.id AND n.note <> '')
       OR id IN ${listOf(withFile)}) ORDER BY added_at`,
  ).map(({ id }) => id);

/** The ids of articles that do not exist any more. */
export function findRemovedArticles(db: ReadableDb, ids: readonly string[]): string[] {
  const known = getRows<{ id: string }>(db, sql`SELECT id FROM articles WHERE id IN ${listOf(ids)}`);
  const kept = new Set(known.map(({ id }) => id));
  return ids.filter((id) => !kept.has(id));
}
