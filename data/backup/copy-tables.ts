import { codeOf } from '../../core/model/error.ts';
import { getRows } from '../store/sqlite/database.ts';
import type { Db } from '../store/sqlite/database.ts';
import { rebuildEntityCounts } from '../store/entities/entity-counts.ts';
import { indexDataTablesOf, isIndexTable } from '../store/sqlite/schema-objects.ts';
import { sql } from '../store/sqlite/sql.ts';

interface Table {
  readonly name: string;
  readonly sql: string;
}

export const tablesOf = (db: Db): Table[] =>
  getRows<Table>(
    db,
    sql`SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY rowid`,
  );

const columnsOf = (db: Db, table: string): string[] =>
  getRows<{ name: string }>(db, sql`SELECT name FROM pragma_table_info(${table})`).map(({ name }) => name);

/** Tables that `rebuildDerivedTables` writes again from others. */
const rebuiltTables = ['search_docs', 'search_queue', 'library_entities', 'entity_spellings'];

/** The names of the tables that are derived from others: full-text indexes, the tables with their data, and those that are rebuilt. */
export const derivedTablesOf = (tables: readonly Table[]): ReadonlySet<string> =>
  new Set([
    ...tables.filter(isIndexTable).map(({ name }) => name),
    ...indexDataTablesOf(tables),
    ...rebuiltTables,
  ]);

/** Runs `work` without the triggers of a database, and restores them afterwards: they record changes, and copying changes nothing. */
export function withoutTriggers(db: Db, work: () => void): void {
  const triggers = getRows<Table>(db, sql`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`);
  for (const { name } of triggers) db.exec(`DROP TRIGGER "${name}"`);
  work();
  for (const trigger of triggers) db.exec(trigger.sql);
}

export interface CopyOptions {
  /** What happens to a row that violates a constraint: it replaces the row with the same key, or is skipped. */
  readonly onConflict: 'replace' | 'skip';
  /** Called before each row; throws to end the copying. */
  readonly onRow?: () => void;
}

const isConstraint = (error: unknown): boolean => codeOf(error).startsWith('SQLITE_CONSTRAINT');

/** SQLite's integers have 64 bits; larger ones than this are not exact in JavaScript. */
const isUnsafe = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);

/**
 * Copies the rows of a table into the table of the same name, without reading any index. Returns how many were left out. The names
 * must be those of our own tables, because they become part of a statement.
 */
export function copyTable(from: Db, to: Db, { name, sql: text }: Table, options: CopyOptions): number {
  const { onConflict, onRow } = options;
  const available = new Set(columnsOf(from, name));
  const columns = columnsOf(to, name)
    .filter((column) => available.has(column))
    .map((column) => `"${column}"`);
  const all = /WITHOUT\s+ROWID/i.test(text) ? columns : ['rowid', ...columns];
  // NOT INDEXED keeps SQLite from reading an index in place of the table, as it does where all columns are in one.
  const select = from.prepare(`SELECT ${all.join(', ')} FROM "${name}" NOT INDEXED`).raw();
  const insert = to.prepare(
    `INSERT ${onConflict === 'replace' ? 'OR REPLACE ' : ''}INTO "${name}" (${all.join(', ')})
     VALUES (${all.map(() => '?').join(', ')})`,
  );
  let skipped = 0;
  for (const row of select.iterate() as Iterable<unknown[]>) {
    onRow?.();
    try {
      if (onConflict === 'skip' && row.some(isUnsafe)) skipped += 1;
      else insert.run(...row);
    } catch (error) {
      if (onConflict !== 'skip' || !isConstraint(error)) throw error;
      skipped += 1;
    }
  }
  return skipped;
}

const hasTable = (db: Db, name: string): boolean => tablesOf(db).some((table) => table.name === name);

/** Puts every article into the queue of the search index, from which the index is rebuilt, and counts all names. */
export function rebuildDerivedTables(db: Db): void {
  if (hasTable(db, 'search_queue'))
    db.exec(`DELETE FROM search_docs;
      DELETE FROM search_queue;
      INSERT INTO search_queue SELECT id FROM articles WHERE deleted_at IS NULL`);
  if (hasTable(db, 'library_entities')) rebuildEntityCounts(db);
}
