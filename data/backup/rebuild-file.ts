import { getRows } from '../store/sqlite/database.ts';
import type { Db } from '../store/sqlite/database.ts';
import type { Migration } from '../store/sqlite/migrate.ts';
import { openSqlite } from './open-sqlite.ts';

interface Table {
  readonly name: string;
  readonly sql: string;
}

const tablesOf = (db: Db): Table[] =>
  getRows<Table>(
    db,
    "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY rowid",
  );

const columnsOf = (db: Db, table: string): string[] =>
  getRows<{ name: string }>(db, 'SELECT name FROM pragma_table_info(:table)', { table }).map(
    ({ name }) => name,
  );

/** Full-text indexes and the tables that SQLite keeps for them: they are made anew from the rest. */
function isIndexTable(name: string, tables: readonly Table[]): boolean {
  const virtual = tables
    .filter(({ sql }) => /^\s*CREATE VIRTUAL TABLE/i.test(sql))
    .map((table) => table.name);
  return virtual.some((own) => name === own || name.startsWith(`${own}_`));
}

/**
 * Makes a library's file anew out of what its tables hold, without reading any of its indexes. Throws where a table
 * itself cannot be read: then rows would be lost, and a backup is better.
 * @param migrations all of them; those up to the file's version are applied.
 */
export function rebuildFile(from: string, to: string, migrations: readonly Migration[]): void {
  const source = openSqlite(from);
  const target = openSqlite(to);
  try {
    const version = Number(source.pragma('user_version', { simple: true }));
    target.pragma('foreign_keys = OFF');
    for (const migration of migrations) if (migration.version <= version) target.exec(migration.sql);
    // Triggers note changes; these rows are not changed, they are only carried over.
    const triggers = getRows<Table>(target, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'");
    for (const { name } of triggers) target.exec(`DROP TRIGGER "${name}"`);
    const known = tablesOf(source);
    target.exec('BEGIN');
    for (const { name, sql } of tablesOf(target)) {
      if (isIndexTable(name, known) || !known.some((table) => table.name === name)) continue;
      const hasRowid = !/WITHOUT\s+ROWID/i.test(sql);
      const columns = columnsOf(target, name)
        .filter((column) => columnsOf(source, name).includes(column))
        .map((column) => `"${column}"`);
      const all = hasRowid ? ['rowid', ...columns] : columns;
      // The condition keeps SQLite from taking an index for the table, as it does where all columns are in one.
      const select = `SELECT ${all.join(', ')} FROM "${name}" NOT INDEXED`;
      const insert = target.prepare(
        `INSERT OR REPLACE INTO "${name}" (${all.join(', ')}) VALUES (${all.map(() => '?').join(', ')})`,
      );
      for (const row of source.prepare(select).raw().iterate() as Iterable<unknown[]>) insert.run(...row);
    }
    if (known.some(({ name }) => name === 'search_queue')) {
      target.exec('DELETE FROM search_docs; DELETE FROM search_queue');
      target.exec('INSERT INTO search_queue SELECT id FROM articles WHERE deleted_at IS NULL');
    }
    target.exec('COMMIT');
    for (const { sql } of triggers) target.exec(sql);
    target.pragma(`user_version = ${version}`);
  } finally {
    source.close();
    target.close();
  }
}
