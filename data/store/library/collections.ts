import { messageRef } from '../../../messages/message-keys.ts';
import { AppError } from '../../../core/model/error.ts';
import { getRow, getRows, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { listOf, sql } from '../sqlite/sql.ts';
import { foldCase } from '../../../core/text/fold.ts';
import { normalizeName } from '../../../core/model/notes.ts';

const collectionNotFoundError = (): AppError =>
  new AppError('not-found', messageRef('errors.collection.gone'));

function requireCollection(db: ReadableDb, id: string): void {
  if (!getRow(db, sql`SELECT 1 FROM collections WHERE id = ${id} AND deleted_at IS NULL`))
    throw collectionNotFoundError();
}

/** Throws `conflict` when another collection that is not deleted has the name. */
function requireFreeName(db: ReadableDb, id: string, name: string): void {
  const others = getRows<{ name: string }>(
    db,
    sql`SELECT name FROM collections WHERE id <> ${id} AND deleted_at IS NULL`,
  );
  const key = foldCase(name);
  if (others.some((other) => foldCase(other.name) === key))
    throw new AppError('conflict', messageRef('errors.collection.exists', { name }));
}

/** Creates or renames a collection. Throws `conflict` when another one has that name. */
export const saveCollection = (db: WritableDb, id: string, name: string, now = nowIso()): void =>
  inTransaction(db, () => {
    const wanted = normalizeName(name);
    requireFreeName(db, id, wanted);
    run(
      db,
      sql`INSERT INTO collections (id, name, created_at) VALUES (${id}, ${wanted}, ${now})
       ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
    );
  });

/** The name of a collection, deleted or not; null for an unknown id. */
export const getCollectionName = (db: ReadableDb, id: string): string | null =>
  getRow<{ name: string }>(db, sql`SELECT name FROM collections WHERE id = ${id}`)?.name ?? null;

/**
 * Deletes or restores a collection; its articles stay in it. Returns whether that changed it. Throws `conflict` when another
 * one has got its name meanwhile.
 */
export const setCollectionDeleted = (db: WritableDb, id: string, deleted: boolean, now = nowIso()): boolean =>
  inTransaction(db, () => {
    const name = deleted ? null : getCollectionName(db, id);
    if (name !== null) requireFreeName(db, id, name);
    return (
      run(
        db,
        sql`UPDATE collections SET deleted_at = ${deleted ? now : null} WHERE id = ${id} AND (deleted_at IS NOT NULL) <> ${deleted ? 1 : 0}`,
      ) > 0
    );
  });

/** Whether an article is in a collection: since when, or null. */
export interface Membership {
  readonly articleId: string;
  readonly addedAt: string | null;
}

/** Sets an article's membership. Returns the one before; null when it is the same or the article is unknown. */
function setMembership(db: WritableDb, id: string, { articleId, addedAt }: Membership): Membership | null {
  const before = getRow<{ addedAt: string | null }>(
    db,
    sql`SELECT ca.added_at AS addedAt FROM articles a
      LEFT JOIN collection_articles ca ON ca.article_id = a.id AND ca.collection_id = ${id} WHERE a.id = ${articleId}`,
  );
  if (!before || before.addedAt === addedAt) return null;
  run(db, sql`DELETE FROM collection_articles WHERE collection_id = ${id} AND article_id = ${articleId}`);
  if (addedAt !== null)
    run(
      db,
      sql`INSERT INTO collection_articles (collection_id, article_id, added_at) VALUES (${id}, ${articleId}, ${addedAt})`,
    );
  return { articleId, addedAt: before.addedAt };
}

/**
 * Sets which articles are in a collection, which may be deleted; unknown articles are ignored. Returns what was changed, as it
 * was before. Throws `not-found`.
 */
export const setMemberships = (
  db: WritableDb,
  id: string,
  memberships: readonly Membership[],
): Membership[] =>
  inTransaction(db, () => {
    if (getCollectionName(db, id) === null) throw collectionNotFoundError();
    return memberships.flatMap((each) => setMembership(db, id, each) ?? []);
  });

/** Adds articles to a collection or removes them. Returns what was changed, as it was before. Throws `not-found`. */
export const putIntoCollection = (
  db: WritableDb,
  id: string,
  articleIds: readonly string[],
  into: boolean,
  now = nowIso(),
): Membership[] =>
  inTransaction(db, () => {
    requireCollection(db, id);
    const isMember = (articleId: string): boolean =>
      getRow(
        db,
        sql`SELECT 1 FROM collection_articles WHERE collection_id = ${id} AND article_id = ${articleId}`,
      ) !== undefined;
    const changing = articleIds.filter((articleId) => isMember(articleId) !== into);
    return setMemberships(
      db,
      id,
      changing.map((articleId) => ({ articleId, addedAt: into ? now : null })),
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
