import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../core/model/error.ts';
import { makeFolder, makePrivateFile, restrictToOwner } from '../../files/private-files.ts';
import type { Db } from './database.ts';
import { damagedDatabaseError, newerDatabaseError, storageErrorOf } from './errors.ts';
import { migrate, readMigrations, schemaVersion } from './migrate.ts';
import { registerTextFunctions } from './text-functions.ts';

export interface OpenOptions {
  /** The library's folder; made when it is missing. */
  readonly folder: string;
  /** The folder with the migrations. */
  readonly migrations: string;
  /** How long a write waits for another program's, ms. */
  readonly busyTimeout?: number;
  /** A compiled binding in place of the one in the package; by default what LECTERN_SQLITE_BINDING names. */
  readonly nativeBinding?: string | undefined;
}

/** The library's file in its folder. */
export const libraryFile = (folder: string): string => path.join(folder, 'library.db');

/** Throws where the folder or the library's file cannot be written: SQLite would open it, and fail at the first act. */
function checkWritable(folder: string, file: string): void {
  makeFolder(folder);
  restrictToOwner(folder);
  const probe = path.join(folder, `.write-test-${process.pid}`);
  writeFileSync(probe, '');
  rmSync(probe);
  if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  else makePrivateFile(file);
}

/** Throws where the file is not a whole library of ours. Reads only. */
function checkContents(db: Db, folder: string, newest: number): void {
  // One read transaction: another program may be making the library at this moment.
  db.transaction(() => {
    const version = schemaVersion(db);
    if (version > newest) throw newerDatabaseError(folder);
    const problems = db.pragma('quick_check(1)', { simple: true });
    if (problems !== 'ok') throw damagedDatabaseError(folder, new Error(String(problems)));
    const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
    if ((version === 0) !== (tables === 0))
      throw damagedDatabaseError(folder, new Error('not a library of Lectern'));
  })();
}

/**
 * Opens the library in a folder, makes it when there is none, and brings its schema up to date (after a backup).
 * Every commit is on disk before it returns. Throws an `AppError` whose code says why the library cannot be used:
 * `database-newer`, `database-damaged`, `read-only`, `disk-full`, `lockedDatabaseError`; the file is then as it was.
 */
export function openLibrary(options: OpenOptions): Db {
  const { folder } = options;
  const file = libraryFile(folder);
  const nativeBinding = options.nativeBinding ?? process.env['LECTERN_SQLITE_BINDING'];
  let db: Db | null = null;
  try {
    const migrations = readMigrations(options.migrations);
    const newest = migrations.at(-1)?.version;
    if (newest === undefined) throw new Error(`no migrations in ${options.migrations}`);
    checkWritable(folder, file);
    db = new Database(file, {
      timeout: options.busyTimeout ?? 5_000,
      ...(nativeBinding ? { nativeBinding } : {}),
    }) as Db;
    registerTextFunctions(db);
    checkContents(db, folder, newest);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    // Kibibytes. The usual two thousand are read anew at every search of a large library.
    db.pragma('cache_size = -65536');
    db.pragma('trusted_schema = OFF');
    migrate(db, migrations);
    // Takes the write lock once, so that a library that cannot be written is noticed now and not at the first highlight.
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return db;
  } catch (error) {
    db?.close();
    throw (
      storageErrorOf(error, folder) ??
      new AppError('internal', `The library in ${folder} could not be opened: ${wordsOf(error)}`, {
        cause: error,
      })
    );
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
