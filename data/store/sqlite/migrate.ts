import { nowIso } from './database.ts';
import type { Db } from './database.ts';
import { backUpBeforeMigration } from './backup-before-migration.ts';
import { schemaVersion } from './migrations.ts';
import type { Migration } from './migrations.ts';
import { accessMigration, readAccess } from './move-access.ts';

/** Applies one migration, unless another program that opened the library at the same moment has done it. */
function applyMigration(db: Db, { version, name, sql }: Migration): void {
  let revertAccess = (): void => undefined;
  try {
    db.transaction(() => {
      if (schemaVersion(db) >= version) return;
      const moveAccess = version === accessMigration ? readAccess(db) : null;
      db.exec(sql);
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`migration ${name} leaves broken references`);
      db.pragma(`user_version = ${version}`);
      // Last, so that a failed migration leaves both the profile and the library unchanged.
      if (moveAccess) revertAccess = moveAccess();
    }).immediate();
  } catch (error) {
    revertAccess();
    throw error;
  }
}

/** Applies all newer migrations, each in a transaction: a failed one leaves the file as the one before. An existing library is backed up first. */
export function migrate(db: Db, migrations: readonly Migration[], now = nowIso()): void {
  const from = schemaVersion(db);
  const due = migrations.filter(({ version }) => version > from);
  if (due.length === 0) return;
  if (from > 0) backUpBeforeMigration(db, from, now);
  // Rebuilding a table with enforced foreign keys would delete the rows that reference it; they are checked at the end instead.
  db.pragma('foreign_keys = OFF');
  try {
    for (const migration of due) applyMigration(db, migration);
  } finally {
    db.pragma('foreign_keys = ON');
  }
}
