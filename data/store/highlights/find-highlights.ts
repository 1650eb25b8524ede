import { messageRef } from '../../../messages/message-keys.ts';
import type { Highlight } from '../../../core/model/annotation.ts';
import { AppError } from '../../../core/model/error.ts';
import { compareSpans } from '../../../core/model/span.ts';
import { requireArticle } from '../articles/articles.ts';
import { getRow, getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { listOf, sql } from '../sqlite/sql.ts';
import { getTags, getTagsOfHighlights } from '../tags/tags.ts';
import { getVersionText } from './highlight-places.ts';
import { rowToHighlight, selectHighlights } from './highlight-rows.ts';
import type { HighlightRow } from './highlight-rows.ts';

export const highlightNotFoundError = (): AppError =>
  new AppError('not-found', messageRef('errors.highlight.gone'));

const shownText = (db: ReadableDb, row: HighlightRow): (() => string) => {
  let text: string | undefined;
  return () => (text ??= getVersionText(db, row.article_id, row.current_version) ?? '');
};

export const findHighlightRow = (db: ReadableDb, id: string): HighlightRow | undefined =>
  getRow<HighlightRow>(db, sql`${selectHighlights} WHERE h.id = ${id}`);

/** A highlight, deleted or not. Throws `not-found`. */
export function requireHighlight(db: ReadableDb, id: string): Highlight {
  const row = findHighlightRow(db, id);
  if (!row) throw highlightNotFoundError();
  return rowToHighlight(row, shownText(db, row), getTags(db, 'highlight', id));
}

/** The articles of highlights, deleted or not. */
export const articlesOfHighlights = (db: ReadableDb, ids: readonly string[]): string[] =>
  getRows<{ articleId: string }>(
    db,
    sql`SELECT DISTINCT article_id AS articleId FROM highlights WHERE id IN ${listOf(ids)}`,
  ).map(({ articleId }) => articleId);

/** The highlights of an article in text order; orphaned ones come last. Throws `not-found`. */
export function listHighlights(db: ReadableDb, articleId: string): Highlight[] {
  requireArticle(db, articleId);
  const rows = getRows<HighlightRow>(
    db,
    sql`${selectHighlights} WHERE h.article_id = ${articleId} AND h.deleted_at IS NULL
      ORDER BY h.created_at, h.rowid`,
  );
  const first = rows[0];
  if (!first) return [];
  const text = shownText(db, first);
  const tags = getTagsOfHighlights(db, articleId);
  const orphans = (h: Highlight) => (h.state === 'orphaned' ? 1 : 0);
  return rows
    .map((row) => rowToHighlight(row, text, tags.get(row.id) ?? []))
    .toSorted((a, b) => orphans(a) - orphans(b) || compareSpans(a.anchor.span, b.anchor.span));
}
