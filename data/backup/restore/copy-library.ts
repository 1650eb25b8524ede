import { getRows, run } from '../../store/sqlite/database.ts';
import type { Db } from '../../store/sqlite/database.ts';
import { allOf, identifier, joinSql, sql } from '../../store/sqlite/sql.ts';
import { damagedBackup } from '../archive/archive-format.ts';
import {
  copyTable,
  derivedTablesOf,
  rebuildDerivedTables,
  tablesOf,
  withoutTriggers,
} from '../copy-tables.ts';
import { enableIncrementalVacuum } from '../../store/sqlite/free-space.ts';
import { openSqlite } from '../../store/sqlite/open-sqlite.ts';
import type { UntrustedLibrary } from './read-backup.ts';

/**
 * Tables that are not taken from a backup, besides derived ones: access to this machine that an older version stored (docs/adr/0116),
 * and the identity of the library.
 */
const notCopied: ReadonlySet<string> = new Set(['vault_files', 'library_identity']);
const accessSettings = "DELETE FROM settings WHERE key IN ('vault', 'lookForUpdates')";

/** Bytes of the smallest row in a file: its header and its key. */
const smallestRow = 4;

/** Counts rows; throws when there are more than fit into the file, which happens when its pages are linked in a cycle. */
function createRowCounter(db: Db, backup: string): () => void {
  const pages = Number(db.pragma('page_count', { simple: true }));
  const most = (pages * Number(db.pragma('page_size', { simple: true }))) / smallestRow;
  let rows = 0;
  return () => {
    rows += 1;
    if (rows > most) throw damagedBackup(backup);
  };
}

interface ForeignKeyColumn {
  readonly id: number;
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

/** Removes the rows of a table whose parent is missing. Returns how many. */
function removeOrphansOf(db: Db, table: string): number {
  const columns = getRows<ForeignKeyColumn>(
    db,
    sql`SELECT id, "table", "from", "to" FROM pragma_foreign_key_list(${table})`,
  );
  let removed = 0;
  for (const key of new Set(columns.map(({ id }) => id))) {
    const own = columns.filter(({ id }) => id === key);
    const parent = identifier(own[0]?.table ?? '');
    const child = identifier(table);
    const matches = own.map(({ from, to }) => sql`p.${identifier(to)} = ${child}.${identifier(from)}`);
    const isSet = own.map(({ from }) => sql`${identifier(from)} IS NOT NULL`);
    removed += run(
      db,
      sql`DELETE FROM ${child} WHERE ${joinSql(isSet, 'AND')}
        AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE ${allOf(matches)})`,
    );
  }
  return removed;
}

/** Counts of rows by table. */
type RowCounts = Map<string, number>;
const add = (counts: RowCounts, table: string, rows: number): void => {
  if (rows > 0) counts.set(table, (counts.get(table) ?? 0) + rows);
};

/** Removes rows whose parent is missing, until there are none. */
function removeOrphans(db: Db, skipped: RowCounts): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const { name } of tablesOf(db)) {
      const removed = removeOrphansOf(db, name);
      add(skipped, name, removed);
      if (removed > 0) changed = true;
    }
  }
}

/**
 * Copies the rows of an untrusted library into a new file made by our own migrations, and brings that to the current schema. Nothing
 * else of the source is copied: no trigger, view or index, and no access to this machine. The search index is left empty, with
 * all articles in its queue. Returns the rows that were left out, by table: those that violate a constraint or have no parent.
 * @param onCopied called for each row
 */
export function copyLibrary(
  { db: source, version, migrations }: UntrustedLibrary,
  to: string,
  backup: string,
  onCopied: () => void = () => undefined,
): RowCounts {
  const skipped: RowCounts = new Map();
  const countRow = createRowCounter(source, backup);
  const onRow = (): void => {
    countRow();
    onCopied();
  };
  const target = openSqlite(to);
  try {
    enableIncrementalVacuum(target);
    // The file is not used before it is complete.
    target.pragma('journal_mode = MEMORY');
    target.pragma('synchronous = OFF');
    target.pragma('foreign_keys = OFF');
    for (const migration of migrations) if (migration.version <= version) target.exec(migration.sql);
    withoutTriggers(target, () => {
      const tables = tablesOf(target);
      const derived = derivedTablesOf(tables);
      target.exec('BEGIN');
      for (const table of tables) {
        if (derived.has(table.name) || notCopied.has(table.name)) continue;
        add(skipped, table.name, copyTable(source, target, table, { onConflict: 'skip', onRow }));
      }
      target.exec(accessSettings);
      target.exec('COMMIT');
    });
    target.exec('BEGIN');
    for (const migration of migrations) if (migration.version > version) target.exec(migration.sql);
    target.pragma(`user_version = ${migrations.at(-1)?.version ?? version}`);
    removeOrphans(target, skipped);
    rebuildDerivedTables(target);
    target.exec('COMMIT');
    return skipped;
  } finally {
    target.close();
  }
}
