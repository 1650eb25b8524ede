import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../core/model/error.ts';
import { nowIso } from '../store/sqlite/database.ts';
import type { Db } from '../store/sqlite/database.ts';
import { storageErrorOf } from '../store/sqlite/errors.ts';
import { readMigrations } from '../store/sqlite/migrate.ts';
import { libraryFile } from '../store/sqlite/open.ts';
import { checkSearchIndex, rebuildSearchIndex } from '../store/search/search-check.ts';
import { flushSearchQueue } from '../store/search/search-queue.ts';
import { setLibraryAside } from '../store/sqlite/set-aside.ts';
import { assertExclusiveAccess } from './exclusive-access.ts';
import { replaceFile } from '../files/disk.ts';
import { openSqlite } from '../store/sqlite/open-sqlite.ts';
import { rebuildFile } from './rebuild-file.ts';

/** What SQLite finds wrong with the file; empty when it is whole. */
export function integrityProblems(db: Db): string[] {
  try {
    return (db.pragma('integrity_check') as { integrity_check: string }[])
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok');
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Makes all indexes of an open library anew from its tables. Answers what was wrong and is mended; nothing where it was whole. */
export function repairIndexes(db: Db): string[] {
  const before = integrityProblems(db);
  if (before.length === 0) return [];
  try {
    db.exec('REINDEX');
  } catch {
    return [];
  }
  return integrityProblems(db).length === 0 ? before : [];
}

const look = (file: string): { readonly problems: string[]; readonly version: number } => {
  const db = openSqlite(file);
  try {
    const problems = integrityProblems(db);
    return { problems, version: Number(db.pragma('user_version', { simple: true })) };
  } finally {
    db.close();
  }
};

/** Makes the search index anew from the texts where it does not fit them. Answers what was wrong. */
export function repairSearchIndex(db: Db): string[] {
  const problems = checkSearchIndex(db);
  if (problems.length === 0) return [];
  rebuildSearchIndex(db);
  flushSearchQueue(db);
  return problems;
}

/** What a repair of a whole file did. */
export interface Repaired {
  /** What was wrong. */
  readonly problems: readonly string[];
  /** Where the damaged file is kept. */
  readonly aside: string | null;
}

/**
 * Mends a library that cannot be opened, when only its indexes are damaged: the file is made anew from its tables, and the
 * damaged one is kept beside it. Null, and nothing is touched, when the tables themselves cannot be read.
 */
export function repairLibrary(folder: string, migrationsFolder: string, now = nowIso()): Repaired | null {
  const file = libraryFile(folder);
  if (!existsSync(file)) return null;
  let work: string | null = null;
  try {
    assertExclusiveAccess(folder);
    const { problems, version } = look(file);
    const migrations = readMigrations(migrationsFolder);
    if (version === 0 || version > (migrations.at(-1)?.version ?? 0)) return null;
    work = mkdtempSync(path.join(folder, '.repairing-'));
    const made = path.join(work, 'library.db');
    rebuildFile(file, made, migrations);
    const check = openSqlite(made, { readonly: true });
    const left = [...integrityProblems(check), ...(check.pragma('foreign_key_check') as unknown[])];
    check.close();
    if (left.length > 0) return null;
    const aside = setLibraryAside(folder, now);
    try {
      replaceFile(made, file);
    } catch (error) {
      if (aside !== null) renameSync(aside, file);
      throw error;
    }
    return { problems, aside };
  } catch (error) {
    const known = error instanceof AppError ? error : storageErrorOf(error, folder);
    if (known === null || known.code === 'database-damaged') return null;
    throw known;
  } finally {
    if (work) rmSync(work, { recursive: true, force: true });
  }
}
