import { schemaVersion } from '../store/sqlite/migrations.ts';
import type { Migration } from '../store/sqlite/migrations.ts';
import {
  copyTable,
  derivedTablesOf,
  rebuildDerivedTables,
  tablesOf,
  withoutTriggers,
} from './copy-tables.ts';
import { enableIncrementalVacuum } from '../store/sqlite/free-space.ts';
import { openSqlite } from '../store/sqlite/open-sqlite.ts';

/**
 * Rebuilds a library's file from the rows of its tables, without reading any index. Throws when a table cannot be read: rows would be
 * lost, and a backup is better.
 * @param migrations all of them; those up to the file's version are applied.
 */
export function rebuildFile(from: string, to: string, migrations: readonly Migration[]): void {
  const source = openSqlite(from);
  const target = openSqlite(to);
  try {
    const version = schemaVersion(source);
    enableIncrementalVacuum(target);
    target.pragma('foreign_keys = OFF');
    for (const migration of migrations) if (migration.version <= version) target.exec(migration.sql);
    withoutTriggers(target, () => {
      const known = tablesOf(source);
      const derived = derivedTablesOf(known);
      target.exec('BEGIN');
      for (const table of tablesOf(target)) {
        if (derived.has(table.name) || !known.some(({ name }) => name === table.name)) continue;
        copyTable(source, target, table, { onConflict: 'replace' });
      }
      rebuildDerivedTables(target);
      target.exec('COMMIT');
    });
    target.pragma(`user_version = ${version}`);
  } finally {
    source.close();
    target.close();
  }
}
