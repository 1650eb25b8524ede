import { getRow, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

/** The note on the whole article; empty when there is none. */
export const getArticleNote = (db: ReadableDb, articleId: string): string =>
  getRow<{ note: string }>(db, sql`SELECT note FROM article_notes WHERE article_id = ${articleId}`)?.note ??
  '';

/** Stores the note on an article that exists, deleted or not. */
export const putArticleNote = (db: WritableDb, articleId: string, note: string, now: string): void =>
  void run(
    db,
    sql`INSERT INTO article_notes (article_id, note, updated_at) VALUES (${articleId}, ${note}, ${now})
     ON CONFLICT (article_id) DO UPDATE SET note = excluded.note, updated_at = excluded.updated_at`,
  );
