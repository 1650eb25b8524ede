import { getRows, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

/** Records that the note of a highlight contains imported text, for as long as the highlight exists. */
export const markHighlightNote = (db: WritableDb, highlightId: string): void =>
  void run(db, sql`INSERT OR IGNORE INTO imported_notes (highlight_id) VALUES (${highlightId})`);

/** Records that the note of an article contains imported text, for as long as the article exists. */
export const markArticleNote = (db: WritableDb, articleId: string): void =>
  void run(db, sql`INSERT OR IGNORE INTO imported_notes (article_id) VALUES (${articleId})`);

/** The ids of the article and its highlights whose notes contain text that was imported from another program. */
export const getImportedNotes = (db: ReadableDb, articleId: string): ReadonlySet<string> =>
  new Set(
    getRows<{ id: string }>(
      db,
      sql`SELECT article_id AS id FROM imported_notes WHERE article_id = ${articleId}
        UNION ALL SELECT n.highlight_id FROM highlights h JOIN imported_notes n ON n.highlight_id = h.id
        WHERE h.article_id = ${articleId}`,
    ).map(({ id }) => id),
  );
