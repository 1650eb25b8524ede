import type { Analysis } from '../../../core/model/analysis.ts';
import { reindexEntities } from './article-entities.ts';
import { getRow, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

/** Identifies an analysis: by the version of the text, and the version of the engine with its lexicons. */
export interface AnalysisKey {
  readonly articleId: string;
  readonly textVersion: number;
  readonly engineVersion: string;
}

/** The stored analysis of this text by this engine, or null. */
export function getAnalysis(
  db: ReadableDb,
  { articleId, textVersion, engineVersion }: AnalysisKey,
): Analysis | null {
  const row = getRow<{ analysis: string }>(
    db,
    sql`SELECT analysis FROM analyses
     WHERE article_id = ${articleId} AND text_version = ${textVersion} AND engine_version = ${engineVersion}`,
  );
  return row ? (JSON.parse(row.analysis) as Analysis) : null;
}

/**
 * Stores an analysis, replacing the article's earlier one, and indexes its entities for the library. An analysis of a text that is not
 * shown any more is dropped.
 */
export const saveAnalysis = (db: WritableDb, key: AnalysisKey, analysis: Analysis, now = nowIso()): void =>
  inTransaction(db, () => {
    run(
      db,
      sql`INSERT OR REPLACE INTO analyses (article_id, text_version, engine_version, analysis, created_at)
       SELECT id, text_version, ${key.engineVersion}, ${JSON.stringify(analysis)}, ${now} FROM articles
       WHERE id = ${key.articleId} AND text_version = ${key.textVersion}`,
    );
    reindexEntities(db, key.articleId);
  });
