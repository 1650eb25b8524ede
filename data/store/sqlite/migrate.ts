import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nowIso, readPragma } from './database.ts';
import type { Db, ReadableDb } from './database.ts';
import { backUpBeforeMigration } from './backup-before-migration.ts';
import { accessMigration, readAccess } from './move-access.ts';

/** One step of the schema; `version` becomes the file's `user_version`. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** The migrations in a folder, in order. Their names begin with four digits: `0010-library.sql`. */
export function readMigrations(folder: string): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-.+\.sql$/.test(name))
    .toSorted()
    .map((name) => ({
      version: Number(name.slice(0, 4)),
      name,
      sql: readFileSync(path.join(folder, name), 'utf8'),
    }));
}

export const schemaVersion = (db: ReadableDb): number =>
  readPragma<{ user_version: number }>(db, 'user_version')[0]?.user_version ?? 0;

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
