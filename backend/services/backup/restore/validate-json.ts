import { z } from 'zod';
import * as s from '../../../../contract/schemas/fields.ts';
import { readCorrections } from '../../../../core/annotation-import/read-corrections.ts';
import type { WritableDb } from '../../../../data/store/sqlite/database.ts';
import { readAnalysis } from '../../../../data/store/analysis/stored-analysis.ts';
import { identifier, sql } from '../../../../data/store/sqlite/sql.ts';
import { deleteRows, findInvalidRows } from './invalid-rows.ts';
import type { NumberedRow } from './invalid-rows.ts';

/** Deletes invalid analyses, which are derived data and computed again. */
export function validateAnalyses(db: WritableDb): void {
  for (const table of ['analyses', 'corrected_analyses']) {
    const invalid = findInvalidRows<NumberedRow & { readonly analysis: string }>(
      db,
      sql`SELECT rowid AS "row", analysis FROM ${identifier(table)}`,
      ({ analysis }) => s.analysis.safeParse(readAnalysis(analysis)).success,
    );
    deleteRows(db, table, invalid);
  }
}

interface CorrectionRow extends NumberedRow {
  readonly id: string;
  readonly articleId: string;
  readonly always: number;
  readonly act: string;
  readonly createdAt: string;
}

/** Deletes invalid corrections. Returns their number. */
export function validateCorrections(db: WritableDb): number {
  const invalid = findInvalidRows<CorrectionRow>(
    db,
    sql`SELECT rowid AS "row", id, article_id AS articleId, always, act, created_at AS createdAt FROM corrections`,
    (row) => {
      const value = { ...row, always: row.always === 1, act: JSON.parse(row.act) as unknown };
      return readCorrections([value], '', []).length === 1;
    },
  );
  return deleteRows(db, 'corrections', invalid);
}

const sourceState = z.object({
  note: z.string(),
  color: s.color,
  tags: z.array(z.string()),
});

/** Deletes invalid states of the sources of imported highlights. Returns their number. */
export function validateSources(db: WritableDb): number {
  const invalid = findInvalidRows<NumberedRow & { readonly state: string }>(
    db,
    sql`SELECT rowid AS "row", state FROM import_sources`,
    ({ state }) => sourceState.safeParse(JSON.parse(state)).success,
  );
  return deleteRows(db, 'import_sources', invalid);
}
