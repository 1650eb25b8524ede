import { z } from 'zod';
import * as s from '../../../../contract/schemas.ts';
import { readCorrections } from '../../../../core/annotation-import/read-corrections.ts';
import { getRows, inTransaction, run } from '../../../../data/store/sqlite/database.ts';
import type { WritableDb } from '../../../../data/store/sqlite/database.ts';
import { readAnalysis } from '../../../../data/store/analysis/stored-analysis.ts';
import { identifier, listOf, sql } from '../../../../data/store/sqlite/sql.ts';
import { rowRules } from './row-rules.ts';
import { validateTexts } from './validate-texts.ts';

/** Deletes rows by their numbers, with what depends on them. @param table a name of our own schema */
const deleteRows = (db: WritableDb, table: string, rows: readonly number[]): number =>
  rows.length === 0 ? 0 : run(db, sql`DELETE FROM ${identifier(table)} WHERE rowid IN ${listOf(rows)}`);

interface NumberedRow {
  readonly row: number;
}

function validateColumns(db: WritableDb): string[] {
  return rowRules.flatMap(({ table, rows, schema }) => {
    const invalid = getRows<NumberedRow>(db, rows).filter((row) => !schema.safeParse(row).success);
    if (table === 'pictures') detachPictures(db, invalid);
    deleteRows(
      db,
      table,
      invalid.map(({ row }) => row),
    );
    return invalid.length === 0 ? [] : [`${invalid.length} invalid rows of ${table} were left out.`];
  });
}

/** An article keeps the place of a picture that it does not have. */
function detachPictures(db: WritableDb, pictures: readonly NumberedRow[]): void {
  const hashes = sql`(SELECT hash FROM pictures WHERE rowid IN ${listOf(pictures.map(({ row }) => row))})`;
  run(
    db,
    sql`UPDATE article_pictures SET hash = NULL, problem = 'It was not valid in the backup.' WHERE hash IN ${hashes}`,
  );
}

const isValid = (work: () => boolean): boolean => {
  try {
    return work();
  } catch {
    return false;
  }
};

/** Analyses are derived: an invalid one is made again. */
function validateAnalyses(db: WritableDb): void {
  for (const table of ['analyses', 'corrected_analyses']) {
    const from = identifier(table);
    const rows = getRows<NumberedRow>(db, sql`SELECT rowid AS "row" FROM ${from}`);
    const invalid = rows.filter(({ row }) => {
      const [found] = getRows<{ analysis: string }>(
        db,
        sql`SELECT analysis FROM ${from} WHERE rowid = ${row}`,
      );
      return !isValid(() => s.analysis.safeParse(readAnalysis(found?.analysis ?? '')).success);
    });
    deleteRows(
      db,
      table,
      invalid.map(({ row }) => row),
    );
  }
}

interface CorrectionRow extends NumberedRow {
  readonly id: string;
  readonly articleId: string;
  readonly always: number;
  readonly act: string;
  readonly createdAt: string;
}

function validateCorrections(db: WritableDb): number {
  const rows = getRows<CorrectionRow>(
    db,
    sql`SELECT rowid AS "row", id, article_id AS articleId, always, act, created_at AS createdAt FROM corrections`,
  );
  const invalid = rows.filter(
    (row) =>
      !isValid(() => {
        const value = { ...row, always: row.always === 1, act: JSON.parse(row.act) as unknown };
        return readCorrections([value], '', []).length === 1;
      }),
  );
  return deleteRows(
    db,
    'corrections',
    invalid.map(({ row }) => row),
  );
}

const sourceState = z.object({
  note: z.string(),
  color: s.color,
  tags: z.array(z.string()),
});

function validateSources(db: WritableDb): number {
  const rows = getRows<NumberedRow & { state: string }>(
    db,
    sql`SELECT rowid AS "row", state FROM import_sources`,
  );
  const invalid = rows.filter(
    ({ state }) => !isValid(() => sourceState.safeParse(JSON.parse(state)).success),
  );
  return deleteRows(
    db,
    'import_sources',
    invalid.map(({ row }) => row),
  );
}

/** A highlight outside of its text keeps its words and loses its place. Returns the number of those. */
function validateSpans(db: WritableDb, lengthOf: (articleId: string, version: number) => number): number {
  run(
    db,
    sql`DELETE FROM highlight_places WHERE highlight_id IN (SELECT h.id FROM highlights h JOIN articles a
      ON a.id = h.article_id WHERE highlight_places.span_end > a.text_length)`,
  );
  const rows = getRows<NumberedRow & { articleId: string; version: number; end: number }>(
    db,
    sql`SELECT rowid AS "row", article_id AS articleId, text_version AS version, span_end AS "end"
      FROM highlights WHERE quote_only = 0`,
  );
  const outside = rows.filter(({ articleId, version, end }) => end > lengthOf(articleId, version));
  run(db, sql`UPDATE highlights SET quote_only = 1 WHERE rowid IN ${listOf(outside.map(({ row }) => row))}`);
  return outside.length;
}

/**
 * Checks the rows of a library that may come from anywhere against the schemas of the contract and the core. Invalid rows are deleted
 * and reported, one line each for people; a text stays without its form, a highlight without its place.
 * @param db a library at the current schema
 */
export const validateRows = (db: WritableDb): string[] =>
  inTransaction(db, () => {
    const problems = validateColumns(db);
    const lengths = new Map<string, number>();
    const texts = validateTexts(db, (articleId, version, length) => {
      lengths.set(`${version} ${articleId}`, length);
      run(
        db,
        sql`UPDATE articles SET text_length = ${length}
          WHERE id = ${articleId} AND text_version = ${version} AND text_length <> ${length}`,
      );
    });
    const outside = validateSpans(db, (articleId, version) => lengths.get(`${version} ${articleId}`) ?? 0);
    validateAnalyses(db);
    const report = (count: number, what: string): string[] => (count === 0 ? [] : [`${count} ${what}.`]);
    return [
      ...problems,
      ...report(texts, 'texts had an invalid form and were restored as plain paragraphs'),
      ...report(outside, 'highlights were outside of their texts and are unanchored'),
      ...report(validateCorrections(db), 'invalid corrections were left out'),
      ...report(validateSources(db), 'invalid rows of import_sources were left out'),
    ];
  });
