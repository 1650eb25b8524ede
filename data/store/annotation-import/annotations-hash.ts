import { createHash } from 'node:crypto';
import { getArticleNote } from '../articles/article-note.ts';
import { getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

/**
 * SHA-256, hexadecimal, of which highlights, note, collections and star an article has: equal as long as the user adds and
 * removes nothing. Changes of a highlight do not count.
 */
export function annotationsHash(db: ReadableDb, articleId: string): string {
  const rows = getRows<{ part: string }>(
    db,
    sql`SELECT 'h ' || id AS part FROM highlights WHERE article_id = ${articleId} AND deleted_at IS NULL
      UNION SELECT 'c ' || collection_id FROM collection_articles WHERE article_id = ${articleId}
      UNION SELECT 's' FROM article_marks WHERE article_id = ${articleId} AND starred_at IS NOT NULL
      ORDER BY part`,
  );
  const parts = rows.map(({ part }) => part);
  return createHash('sha256')
    .update(JSON.stringify([getArticleNote(db, articleId), parts]))
    .digest('hex');
}
