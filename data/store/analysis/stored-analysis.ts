import { createEntity } from '../../../core/model/analysis.ts';
import type { Analysis } from '../../../core/model/analysis.ts';
import { getRow } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

/** Parses a stored analysis; properties that an older engine did not store get default values. */
export function readAnalysis(json: string): Analysis {
  const analysis = JSON.parse(json) as Analysis;
  return { ...analysis, entities: analysis.entities.map(createEntity) };
}

/** The stored analysis of a text by any engine, or null. */
export function getStoredAnalysis(db: ReadableDb, articleId: string, textVersion: number): Analysis | null {
  const row = getRow<{ analysis: string }>(
    db,
    sql`SELECT analysis FROM analyses WHERE article_id = ${articleId} AND text_version = ${textVersion}`,
  );
  return row ? readAnalysis(row.analysis) : null;
}
