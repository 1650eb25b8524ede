import type { ArticlePage, PageLine } from '../../../core/model/pages/page.ts';
import { getRow, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

/** Stores the pages of a version of an article, if none are stored. Inside a transaction. */
export function savePages(
  db: WritableDb,
  articleId: string,
  version: number,
  pages: readonly ArticlePage[],
): void {
  if (pages.length === 0) return;
  run(
    db,
    sql`INSERT INTO article_pages (article_id, version, pages) VALUES (${articleId}, ${version}, ${JSON.stringify(pages)})
      ON CONFLICT DO NOTHING`,
  );
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isLine = (value: unknown): value is PageLine =>
  typeof value === 'object' &&
  value !== null &&
  ['start', 'end', 'left', 'top', 'right', 'bottom'].every((key) =>
    isNumber((value as Record<string, unknown>)[key]),
  );

function isPage(value: unknown): value is ArticlePage {
  if (typeof value !== 'object' || value === null) return false;
  const { number, label, width, height, lines } = value as Record<string, unknown>;
  return (
    Number.isSafeInteger(number) &&
    (label === null || typeof label === 'string') &&
    isNumber(width) &&
    isNumber(height) &&
    Array.isArray(lines) &&
    lines.every(isLine)
  );
}

/** The pages of the shown version of an article; none where it has no pages. A library may come from another person's backup. */
export function getPages(db: ReadableDb, articleId: string): ArticlePage[] {
  const row = getRow<{ pages: string }>(
    db,
    sql`SELECT p.pages FROM article_pages p JOIN articles a ON a.id = p.article_id AND a.text_version = p.version
      WHERE p.article_id = ${articleId}`,
  );
  const pages: unknown = row ? JSON.parse(row.pages) : [];
  return Array.isArray(pages) && pages.every(isPage) ? pages : [];
}
