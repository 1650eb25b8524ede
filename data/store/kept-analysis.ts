import type { Analysis } from '../../core/model/analysis.ts';
import { getRow } from './database.ts';
import type { Db } from './database.ts';

/** The kept analysis of a text by whichever engine, or null. */
export function getKeptAnalysis(db: Db, articleId: string, textVersion: number): Analysis | null {
  const row = getRow<{ analysis: string }>(
    db,
    'SELECT analysis FROM analyses WHERE article_id = :articleId AND text_version = :textVersion',
    { articleId, textVersion },
  );
  return row ? (JSON.parse(row.analysis) as Analysis) : null;
}
