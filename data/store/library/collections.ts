import { AppError } from '../../../core/model/error.ts';
import { getRow, getRows, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { listOf, sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';
import { foldCase } from '../../../core/text/fold.ts';
import { normalizeName } from '../../../core/model/notes.ts';

function requireCollection(db: ReadableDb, id: string): void {
  if (!getRow(db, sql`SELECT 1 FROM collections WHERE id = ${id} AND deleted_at IS NULL`))
    throw new AppError('not-found', 'This collection is not there any more. It may have been deleted.');
}

/** Creates or renames a collection. Throws `conflict` when another one has that name. */
export const saveCollection = (db: WritableDb, id: string, name: string, now = nowIso()): void =>
  inTransaction(db, () => {
    const wanted = normalizeName(name);
    const others = getRows<{ name: string }>(
      db,
      sql`SELECT name FROM collections WHERE id <> ${id} AND deleted_at IS NULL`,
    );
    const key = foldCase(wanted);
    if (others.some((other) => foldCase(other.name) === key))
      throw new AppError('conflict', `There is a collection “${wanted}” already. Choose another name.`);
    run(
      db,
      sql`INSERT INTO collections (id, name, created_at) VALUES (${id}, ${wanted}, ${now})
       ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
    );
  });

/** The name of a collection, deleted or not; null for an unknown id. */
export const getCollectionName = (db: ReadableDb, id: string): string | null =>
  getRow<{ name: string }>(db, sql`SELECT name FROM collections WHERE id = ${id}`)?.name ?? null;

/** Deletes or restores a collection; its articles stay in it. Returns whether that changed it. */
export const setCollectionDeleted = (db: WritableDb, id: string, deleted: boolean, now = nowIso()): boolean =>
  run(
    db,
    sql`UPDATE collections SET deleted_at = ${deleted ? now : null} WHERE id = ${id} AND (deleted_at IS NOT NULL) <> ${deleted ? 1 : 0}`,
  ) > 0;

const insertion = (id: string, articleId: string, now: string): Sql =>
  sql`INSERT INTO collection_articles (collection_id, article_id, added_at)
    SELECT ${id}, id, ${now} FROM articles WHERE id = ${articleId}
      AND NOT EXISTS (SELECT 1 FROM collection_articles WHERE collection_id = ${id} AND article_id = ${articleId})`;

const removal = (id: string, articleId: string): Sql =>
  sql`DELETE FROM collection_articles WHERE collection_id = ${id} AND article_id = ${articleId}`;

/** Adds articles to a collection or removes them. Returns those for which that changed something. Throws `not-found`. */
export const putIntoCollection = (
  db: WritableDb,
  id: string,
  articleIds: readonly string[],
  into: boolean,
  now = nowIso(),
): string[] =>
  inTransaction(db, () => {
    requireCollection(db, id);
    return articleIds.filter(
      (articleId) => run(db, into ? insertion(id, articleId, now) : removal(id, articleId)) > 0,
    );
  });

/** The collections that contain any of these articles, each with how many. */
export const collectionsOf = (
  db: ReadableDb,
  articleIds: readonly string[],
): { id: string; articles: number }[] =>
  getRows(
    db,
    sql`SELECT c.id, count(*) AS articles FROM collection_articles ca JOIN collections c ON c.id = ca.collection_id
     WHERE c.deleted_at IS NULL AND ca.article_id IN ${listOf(articleIds)} GROUP BY c.id`,
  );
