import type { Highlight, HighlightColor } from '../../../core/model/annotation.ts';
import { getRows, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { getTags } from '../tags/tags.ts';
import { joinShownPlaces, shownQuote } from './highlight-rows.ts';
import { findHighlightRow, highlightNotFoundError, requireHighlight } from './find-highlights.ts';

/** A highlight in the trash. */
export interface DeletedHighlight {
  readonly id: string;
  readonly articleId: string;
  readonly articleTitle: string;
  readonly quote: string;
  readonly color: HighlightColor;
  readonly note: string;
  readonly tags: readonly string[];
  readonly deletedAt: string;
}

/** The deleted highlights of articles that are not deleted, last deleted first. */
export const listDeletedHighlights = (db: ReadableDb): DeletedHighlight[] =>
  getRows<Omit<DeletedHighlight, 'tags'>>(
    db,
    sql`SELECT h.id, h.article_id AS articleId, a.title AS articleTitle, ${shownQuote} AS quote, h.color, h.note,
       h.deleted_at AS deletedAt
     FROM highlights h JOIN articles a ON a.id = h.article_id ${joinShownPlaces}
     WHERE h.deleted_at IS NOT NULL AND a.deleted_at IS NULL ORDER BY h.deleted_at DESC, h.rowid DESC`,
  ).map((row) => ({ ...row, tags: getTags(db, 'highlight', row.id) }));

/** Deletes highlights in the trash permanently; others stay. Returns how many were deleted. */
export const purgeHighlights = (db: WritableDb, ids: readonly string[]): number =>
  inTransaction(db, () =>
    ids
      .map((id) => run(db, sql`DELETE FROM highlights WHERE id = ${id} AND deleted_at IS NOT NULL`))
      .reduce((sum, n) => sum + n, 0),
  );

/** Moves a highlight to the trash. Idempotent. Returns its article's id. Throws `not-found`. */
export const deleteHighlight = (db: WritableDb, id: string, now = nowIso()): string =>
  inTransaction(db, () => {
    const row = findHighlightRow(db, id);
    if (!row) throw highlightNotFoundError();
    run(db, sql`UPDATE highlights SET deleted_at = coalesce(deleted_at, ${now}) WHERE id = ${id}`);
    return row.article_id;
  });

/** Restores a deleted highlight. Throws `not-found` for an unknown id. */
export const restoreHighlight = (db: WritableDb, id: string): Highlight =>
  inTransaction(db, () => {
    run(db, sql`UPDATE highlights SET deleted_at = NULL WHERE id = ${id}`);
    return requireHighlight(db, id);
  });
