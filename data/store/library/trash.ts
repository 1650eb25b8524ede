import { messageRef } from '../../../messages/message-keys.ts';
import { AppError } from '../../../core/model/error.ts';
import { getRow, getRows, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { listOf, sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';
import { writeSettings } from '../settings/settings.ts';

const among = (ids: readonly string[]): Sql => sql`id IN ${listOf(ids)}`;

/** Moves articles to the trash with their annotations, or restores them. Returns those that changed. Throws `not-found` when none of them is known. */
export const setArticlesDeleted = (
  db: WritableDb,
  ids: readonly string[],
  deleted: boolean,
  now = nowIso(),
): string[] =>
  inTransaction(db, () => {
    const known = getRows<{ id: string; isDeleted: number }>(
      db,
      sql`SELECT id, deleted_at IS NOT NULL AS isDeleted FROM articles WHERE ${among(ids)}`,
    );
    if (known.length === 0 && ids.length > 0)
      throw new AppError('not-found', messageRef('errors.article.gone'));
    const changed = known.filter(({ isDeleted }) => (isDeleted === 1) !== deleted).map(({ id }) => id);
    run(db, sql`UPDATE articles SET deleted_at = ${deleted ? now : null} WHERE ${among(changed)}`);
    return changed;
  });

/** The setting that is true once the sample was deleted permanently: it is not added again automatically. */
export const sampleGone = 'sampleGone';

/** Deletes articles in the trash permanently; others stay. Returns how many were deleted. */
export const purgeArticles = (db: WritableDb, ids: readonly string[]): number =>
  inTransaction(db, () => {
    const inTrash = sql`${among(ids)} AND deleted_at IS NOT NULL`;
    const sample = getRow(db, sql`SELECT 1 FROM articles WHERE ${inTrash} AND source = 'sample'`);
    if (sample) writeSettings(db, { [sampleGone]: true });
    return run(db, sql`DELETE FROM articles WHERE ${inTrash}`);
  });

/** The articles that have been in the trash for longer than `days`. */
export function listExpiredArticles(db: ReadableDb, days: number, now = nowIso()): string[] {
  const before = new Date(Date.parse(now) - days * 86_400_000).toISOString();
  return getRows<{ id: string }>(db, sql`SELECT id FROM articles WHERE deleted_at < ${before}`).map(
    ({ id }) => id,
  );
}
