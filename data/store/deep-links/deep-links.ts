import { getRow } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

interface Found {
  readonly articleId: string;
}

/** The article with this id, or the reason why it cannot be opened. */
export function resolveArticleLink(db: ReadableDb, id: string): Found | 'missing' | 'deleted' {
  const row = getRow<{ deleted_at: string | null }>(
    db,
    sql`SELECT deleted_at FROM articles WHERE id = ${id}`,
  );
  if (!row) return 'missing';
  return row.deleted_at === null ? { articleId: id } : 'deleted';
}

/** The article of the highlight with this id, or the reason why it cannot be opened. */
export function resolveHighlightLink(
  db: ReadableDb,
  id: string,
): Found | 'missing' | 'deleted' | 'article-deleted' {
  const row = getRow<{ article_id: string; deleted_at: string | null; article_deleted_at: string | null }>(
    db,
    sql`SELECT h.article_id, h.deleted_at, a.deleted_at AS article_deleted_at
     FROM highlights h JOIN articles a ON a.id = h.article_id WHERE h.id = ${id}`,
  );
  if (!row) return 'missing';
  if (row.article_deleted_at !== null) return 'article-deleted';
  return row.deleted_at === null ? { articleId: row.article_id } : 'deleted';
}
