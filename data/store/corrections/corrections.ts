import { correctAnalysis } from '../../../core/analysis/corrections/apply.ts';
import type { CorrectedAnalysis } from '../../../core/analysis/corrections/apply.ts';
import type { CorrectedText } from '../../../core/analysis/corrections/locate.ts';
import type { Analysis } from '../../../core/model/analysis.ts';
import type { Article } from '../../../core/model/article.ts';
import type { Correction, CorrectionAct } from '../../../core/model/entities/correction.ts';
import { requireArticle } from '../articles/articles.ts';
import { getStoredAnalysis } from '../analysis/stored-analysis.ts';
import { getRows, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { listOf, sql } from '../sqlite/sql.ts';

interface CorrectionRow {
  readonly id: string;
  readonly article_id: string;
  readonly always: number;
  readonly act: string;
  readonly created_at: string;
}

const rowToCorrection = (row: CorrectionRow): Correction => ({
  id: row.id,
  articleId: row.article_id,
  always: row.always === 1,
  act: JSON.parse(row.act) as CorrectionAct,
  createdAt: row.created_at,
});

const columns = sql`SELECT id, article_id, always, act, created_at FROM corrections`;

/** The corrections that may apply to an article: its own and those for all articles, in the order of creation. */
export const listCorrections = (db: ReadableDb, articleId: string): Correction[] =>
  getRows<CorrectionRow>(
    db,
    sql`${columns} WHERE (article_id = ${articleId} OR always = 1) AND deleted_at IS NULL ORDER BY seq`,
  ).map(rowToCorrection);

/** The corrections with these ids, deleted or not; unknown ids are omitted. */
export const getCorrections = (db: ReadableDb, ids: readonly string[]): Correction[] =>
  getRows<CorrectionRow>(db, sql`${columns} WHERE id IN ${listOf(ids)} ORDER BY seq`).map(rowToCorrection);

/** Stores a correction. A known id changes nothing, even if it is deleted. Returns whether it was added. Throws `not-found`. */
export const addCorrection = (
  db: WritableDb,
  correction: Omit<Correction, 'createdAt'>,
  now = nowIso(),
): boolean =>
  inTransaction(db, () => {
    const { id, articleId, always, act } = correction;
    requireArticle(db, articleId);
    return (
      run(
        db,
        sql`INSERT INTO corrections (id, article_id, always, act, created_at)
       VALUES (${id}, ${articleId}, ${always ? 1 : 0}, ${JSON.stringify(act)}, ${now}) ON CONFLICT (id) DO NOTHING`,
      ) > 0
    );
  });

/** Deletes or restores corrections. Returns the ids of those that changed. */
export const setCorrectionsDeleted = (
  db: WritableDb,
  ids: readonly string[],
  deleted: boolean,
  now = nowIso(),
): string[] =>
  inTransaction(db, () => {
    const changed = getRows<{ id: string }>(
      db,
      sql`SELECT id FROM corrections WHERE id IN ${listOf(ids)} AND (deleted_at IS NOT NULL) <> ${deleted ? 1 : 0}`,
    ).map(({ id }) => id);
    run(db, sql`UPDATE corrections SET deleted_at = ${deleted ? now : null} WHERE id IN ${listOf(changed)}`);
    return changed;
  });

/** An article's analysis with its corrections applied, and the corrections that had an effect. */
export function applyCorrections(
  db: ReadableDb,
  { id, text, textVersion }: Pick<Article, 'id' | 'text' | 'textVersion'>,
  analysis: Analysis,
): CorrectedAnalysis & { readonly corrections: readonly Correction[] } {
  const corrections = listCorrections(db, id);
  const at: CorrectedText = { articleId: id, text, textVersion };
  return { ...correctAnalysis(analysis, corrections, at), corrections };
}

/** An article's analysis with its corrections applied. */
export const corrected = (
  db: ReadableDb,
  article: Pick<Article, 'id' | 'text' | 'textVersion'>,
  analysis: Analysis,
): Analysis => applyCorrections(db, article, analysis).analysis;

/** The corrections of an article: its own, and those for all articles that have an effect on its shown text. */
export function correctionsOf(
  db: ReadableDb,
  article: Pick<Article, 'id' | 'text' | 'textVersion'>,
): Correction[] {
  const all = listCorrections(db, article.id);
  if (all.every(({ articleId }) => articleId === article.id)) return all;
  const kept = getStoredAnalysis(db, article.id, article.textVersion);
  const applied = kept ? applyCorrections(db, article, kept).applied : new Set<string>();
  return all.filter(({ id, articleId }) => articleId === article.id || applied.has(id));
}
