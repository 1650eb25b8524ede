import { getRow, getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';

/** The articles `a` without an analysis of their shown text by this engine. Deleted ones are not analyzed. */
const isUnanalyzed = (engineVersion: string): Sql =>
  sql`a.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM analyses n
       WHERE n.article_id = a.id AND n.text_version = a.text_version AND n.engine_version = ${engineVersion})`;

/** The articles without an analysis of their shown text by this engine; short texts first, so that a long book does not delay the others. */
export const listUnanalyzed = (db: ReadableDb, engineVersion: string): string[] =>
  getRows<{ id: string }>(
    db,
    sql`SELECT a.id FROM articles a WHERE ${isUnanalyzed(engineVersion)} ORDER BY a.words, a.added_at DESC`,
  ).map(({ id }) => id);

/** Whether an article has no analysis of its shown text by this engine; false for one that was deleted. */
export const needsAnalysis = (db: ReadableDb, articleId: string, engineVersion: string): boolean =>
  getRow(db, sql`SELECT 1 FROM articles a WHERE a.id = ${articleId} AND ${isUnanalyzed(engineVersion)}`) !==
  undefined;
