import { forEachRow, run } from '../../../../data/store/sqlite/database.ts';
import type { WritableDb } from '../../../../data/store/sqlite/database.ts';
import { identifier, listOf, sql } from '../../../../data/store/sqlite/sql.ts';
import type { Sql } from '../../../../data/store/sqlite/sql.ts';

/** A row with its number. */
export interface NumberedRow {
  readonly row: number;
}

/** Whether a test passes. It may throw, as for text that is not JSON. */
function passes(test: () => boolean): boolean {
  try {
    return test();
  } catch {
    return false;
  }
}

/** The numbers of the rows of a query that do not pass a test. */
export function findInvalidRows<Row extends NumberedRow>(
  db: WritableDb,
  query: Sql,
  test: (row: Row) => boolean,
): number[] {
  const invalid: number[] = [];
  forEachRow<Row>(db, query, (row) => {
    if (!passes(() => test(row))) invalid.push(row.row);
  });
  return invalid;
}

/** Deletes rows by their numbers, with what depends on them. Returns their number. @param table a name of our own schema */
export function deleteRows(db: WritableDb, table: string, rows: readonly number[]): number {
  if (rows.length > 0) run(db, sql`DELETE FROM ${identifier(table)} WHERE rowid IN ${listOf(rows)}`);
  return rows.length;
}
