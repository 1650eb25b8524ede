import { AppError } from '../../../core/model/error.ts';
import { getRow, getRows, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { foldCase } from '../../../core/text/fold.ts';

function requireCollection(db: ReadableDb, id: string): void {
  if (!getRow(db, 'SELECT 1 FROM collections WHERE id = :id AND deleted_at IS NULL', { id }))
    throw new AppError('not-found', 'This collection is not there any more. It may have been deleted.');
}

/** Makes a collection, or gives it another name. Throws `conflict` when another one has that name. */
export const saveCollection = (db: WritableDb, id: string, name: string, now = nowIso()): void =>
  inTransaction(db, () => {
    const wanted = name.trim().replace(/\s+/g, ' ');
    const others = getRows<{ name: string }>(
      db,
      'SELECT name FROM collections WHERE id <> :id AND deleted_at IS NULL',
      { id },
    );
    const key = foldCase(wanted);
    if (others.some((other) => foldCase(other.name) === key))
      throw new AppError('conflict', `There is a collection “${wanted}” already. Choose another name.`);
    run(
      db,
      `INSERT INTO collections (id, name, created_at) VALUES (:id, :name, :now)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
      { id, name: wanted, now },
    );
  });

/** The name of a collection, deleted or not; null where there never was one. */
export const getCollectionName = (db: ReadableDb, id: string): string | null =>
  getRow<{ name: string }>(db, 'SELECT name FROM collections WHERE id = :id', { id })?.name ?? null;

/** Deletes a collection so that it can come back with its articles, or brings it back. False where that changed nothing. */
export const setCollectionDeleted = (db: WritableDb, id: string, deleted: boolean, now = nowIso()): boolean =>
  run(db, 'UPDATE collections SET deleted_at = :at WHERE id = :id AND (deleted_at IS NOT NULL) <> :deleted', {
    id,
    at: deleted ? now : null,
    deleted: deleted ? 1 : 0,
  }) > 0;

/** Puts articles into a collection or takes them out. Answers those for which that changed something. Throws `not-found`. */
export const putIntoCollection = (
  db: WritableDb,
  id: string,
  articleIds: readonly string[],
  into: boolean,
  now = nowIso(),
): string[] =>
  inTransaction(db, () => {
    requireCollection(db, id);
    const sql = into
      ? `INSERT INTO collection_articles (collection_id, article_id, added_at)
         SELECT :id, id, :now FROM articles WHERE id = :articleId
           AND NOT EXISTS (SELECT 1 FROM collection_articles WHERE collection_id = :id AND article_id = :articleId)`
      : `DELETE FROM collection_articles WHERE collection_id = :id AND article_id = :articleId AND :now = :now`;
    return articleIds.filter((articleId) => run(db, sql, { id, articleId, now }) > 0);
  });

/** How many of these articles each collection holds; collections that hold none of them are left out. */
export const collectionsOf = (
  db: ReadableDb,
  articleIds: readonly string[],
): { id: string; articles: number }[] =>
  getRows(
    db,
    `SELECT c.id, count(*) AS articles FROM collection_articles ca JOIN collections c ON c.id = ca.collection_id
     WHERE c.deleted_at IS NULL AND ca.article_id IN (SELECT value FROM json_each(:ids)) GROUP BY c.id`,
    { ids: JSON.stringify(articleIds) },
  );
