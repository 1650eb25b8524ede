import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../core/model/error.ts';
import { nowIso } from '../store/sqlite/database.ts';
import type { Db } from '../store/sqlite/database.ts';
import { storageErrorOf } from '../store/sqlite/errors.ts';
import { readMigrations, schemaVersion } from '../store/sqlite/migrations.ts';
import { libraryFile } from '../store/sqlite/data-folder.ts';
import { checkEntityCounts, rebuildEntityCounts } from '../store/entities/entity-counts.ts';
import { checkSearchIndex, rebuildSearchIndex } from '../store/search/search-check.ts';
import { flushSearchQueue } from '../store/search/search-queue.ts';
import { setLibraryAside } from '../store/sqlite/set-aside.ts';
import { assertExclusiveAccess } from './exclusive-access.ts';
import { replaceFile } from '../files/disk.ts';
import { openSqlite } from '../store/sqlite/open-sqlite.ts';
import { rebuildFile } from './rebuild-file.ts';

/** The problems that SQLite finds in the file; empty when it is intact. */
export function integrityProblems(db: Db): string[] {
  try {
    return (db.pragma('integrity_check') as { integrity_check: string }[])
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok');
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/**
 * Rebuilds all indexes of an open library. Returns the problems that this repaired; none when the file was intact.
 * @param before what `integrityProblems` found
 */
export function repairIndexes(db: Db, before: readonly string[]): readonly string[] {
  if (before.length === 0) return [];
  try {
    db.exec('REINDEX');
  } catch {
    return [];
  }
  return integrityProblems(db).length === 0 ? before : [];
}

const inspectFile = (file: string): { readonly problems: string[]; readonly version: number } => {
  const db = openSqlite(file);
  try {
    const problems = integrityProblems(db);
    return { problems, version: schemaVersion(db) };
  } finally {
    db.close();
  }
};

/** Rebuilds the search index when it does not match the texts. Returns the problems that it had. */
export function repairSearchIndex(db: Db): string[] {
  const problems = checkSearchIndex(db);
  if (problems.length === 0) return [];
  rebuildSearchIndex(db);
  flushSearchQueue(db);
  return problems;
}

/** Counts all names again when the counts are not those of the articles. Returns the problems that they had. */
export function repairEntityCounts(db: Db): string[] {
  const problems = checkEntityCounts(db);
  if (problems.length > 0) rebuildEntityCounts(db);
  return problems;
}

/** The result of repairing a file. */
export interface Repaired {
  /** What was damaged. */
  readonly problems: readonly string[];
  /** The path of the damaged file, which is kept. */
  readonly aside: string | null;
}

/**
 * Repairs a library that cannot be opened because its indexes are damaged: the file is rebuilt from its tables, and the damaged one is
 * kept beside it. Returns null and changes nothing when the tables cannot be read.
 */
export function repairLibrary(folder: string, migrationsFolder: string, now = nowIso()): Repaired | null {
  const file = libraryFile(folder);
  if (!existsSync(file)) return null;
  let work: string | null = null;
  try {
    assertExclusiveAccess(folder);
    const { problems, version } = inspectFile(file);
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
