import { messageRef } from '../../../messages/message-keys.ts';
import type { Article, ArticleSummary } from '../../../core/model/article.ts';
import { AppError } from '../../../core/model/error.ts';
import { rowToArticle, rowToSummary, summaryColumns } from './article-rows.ts';
import { putArticleNote } from './article-note.ts';
import type { ArticleRow, SummaryRow } from './article-rows.ts';
import { getRow, getRows, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { getTagsOfArticles, replaceTags } from '../tags/tags.ts';

const notFound = (): AppError => new AppError('not-found', messageRef('errors.article.gone'));

/** Throws `not-found` unless the article is in the library. */
export function requireArticle(db: ReadableDb, id: string): void {
  if (!getRow(db, sql`SELECT 1 FROM articles WHERE id = ${id} AND deleted_at IS NULL`)) throw notFound();
}

/** All articles of the library, newest first. */
export function listArticles(db: ReadableDb): ArticleSummary[] {
  const tags = getTagsOfArticles(db);
  return getRows<SummaryRow>(
    db,
    sql`SELECT ${summaryColumns} FROM articles a LEFT JOIN reading_positions p ON p.article_id = a.id
     WHERE a.deleted_at IS NULL ORDER BY a.added_at DESC, a.rowid DESC`,
  ).map((row) => rowToSummary(row, tags.get(row.id) ?? []));
}

/** One article with its shown text. Throws `not-found`. */
export function getArticleById(db: ReadableDb, id: string): Article {
  const row = getRow<ArticleRow>(
    db,
    sql`SELECT a.id, a.source, a.title, a.byline, a.site_name, a.url, a.published_at, a.lang, a.added_at, a.excerpt,
       a.lead_image, a.words, a.text_version, v.text, v.blocks, coalesce(n.note, '') AS note, coalesce(p.position, 0) AS position
     FROM articles a
       JOIN article_versions v ON v.article_id = a.id AND v.version = a.text_version
       LEFT JOIN article_notes n ON n.article_id = a.id
       LEFT JOIN reading_positions p ON p.article_id = a.id
     WHERE a.id = ${id} AND a.deleted_at IS NULL`,
  );
  if (!row) throw notFound();
  return rowToArticle(db, row);
}

/** The number of the shown version of the text. Throws `not-found`. */
export function getTextVersion(db: ReadableDb, id: string): number {
  const row = getRow<{ version: number }>(
    db,
    sql`SELECT text_version AS version FROM articles WHERE id = ${id} AND deleted_at IS NULL`,
  );
  if (!row) throw notFound();
  return row.version;
}

/** Moves an article to the trash with its annotations. Idempotent. Throws `not-found`. */
export function deleteArticle(db: WritableDb, id: string, now = nowIso()): void {
  const found = run(db, sql`UPDATE articles SET deleted_at = coalesce(deleted_at, ${now}) WHERE id = ${id}`);
  if (found === 0) throw notFound();
}

/** Restores a deleted article with its annotations. Throws `not-found` for an unknown id. */
export function restoreArticle(db: WritableDb, id: string): void {
  if (run(db, sql`UPDATE articles SET deleted_at = NULL WHERE id = ${id}`) === 0) throw notFound();
}

/** Sets the note on the whole article; an empty one removes it. Throws `not-found`. */
export const setArticleNote = (db: WritableDb, id: string, note: string, now = nowIso()): void =>
  inTransaction(db, () => {
    requireArticle(db, id);
    putArticleNote(db, id, note, now);
  });

export const setArticleTags = (db: WritableDb, id: string, tags: readonly string[]): void =>
  inTransaction(db, () => {
    requireArticle(db, id);
    replaceTags(db, 'article', id, tags);
  });

/** Stores the reading position: the first visible UTF-16 code unit of the text. Throws `not-found`. */
export const setReadingPosition = (db: WritableDb, id: string, position: number, now = nowIso()): void =>
  inTransaction(db, () => {
    requireArticle(db, id);
    run(
      db,
      sql`INSERT INTO reading_positions (article_id, position, updated_at) VALUES (${id}, ${position}, ${now})
       ON CONFLICT (article_id) DO UPDATE SET position = excluded.position, updated_at = excluded.updated_at`,
    );
  });
