import { messageRef } from '../../../messages/message-keys.ts';
import { accessSync, constants, existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../../../core/model/error.ts';
import { makeFolder, makePrivateFile, restrictToOwner } from '../../files/private-files.ts';
import { closedStateOf, isOpenElsewhere, type ClosedState } from './clean-close.ts';
import { libraryFile } from './data-folder.ts';
import type { Db } from './database.ts';
import { damagedDatabaseError, newerDatabaseError, storageErrorOf } from './errors.ts';
import { migrate } from './migrate.ts';
import { readMigrations, schemaVersion } from './migrations.ts';
import { enableIncrementalVacuum } from './free-space.ts';
import { registerTextFunctions } from './text-functions.ts';

export interface OpenOptions {
  /** The library's folder; created if it is missing. */
  readonly folder: string;
  /** The folder with the migrations. */
  readonly migrations: string;
  /** Time limit for a write to wait for another program, ms. */
  readonly busyTimeout?: number;
  /** Path of a native binding that replaces the one in the package; by default LECTERN_SQLITE_BINDING. */
  readonly nativeBinding?: string | undefined;
}

/** Throws when the folder or the library's file is not writable; SQLite would fail only at the first change. */
function checkWritable(folder: string, file: string): void {
  makeFolder(folder);
  restrictToOwner(folder);
  const probe = path.join(folder, `.write-test-${process.pid}`);
  writeFileSync(probe, '');
  rmSync(probe);
  if (existsSync(file)) accessSync(file, constants.R_OK | constants.W_OK);
  else makePrivateFile(file);
}

/** Whether all pages of the file are read: for a large library, this takes seconds. See docs/adr/0087. */
const needsCheck = (db: Db, state: ClosedState): boolean =>
  state === 'unknown' || (state === 'log' && !isOpenElsewhere(db));

/** Throws unless the file is a library or empty. Reads only. @param isThorough whether to find damage anywhere in the file */
function checkContents(db: Db, folder: string, newest: number, isThorough: boolean): void {
  // In one read transaction, because another program may be creating the library.
  db.transaction(() => {
    const version = schemaVersion(db);
    if (version > newest) throw newerDatabaseError(folder);
    const problems = isThorough ? db.pragma('quick_check(1)', { simple: true }) : 'ok';
    if (problems !== 'ok') throw damagedDatabaseError(folder, new Error(String(problems)));
    const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get();
    if ((version === 0) !== (tables === 0))
      throw damagedDatabaseError(folder, new Error('not a library of Lectern'));
  })();
}

/**
 * Opens the library in a folder, creates it if there is none, and migrates it to the current schema (after a backup). Every commit is on
 * disk before it returns. Throws an `AppError` with the reason: `database-newer`, `database-damaged`, `read-only`, `disk-full` or
 * `locked`; the file is unchanged then.
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
    const state = closedStateOf(file);
    db = new Database(file, {
      timeout: options.busyTimeout ?? 5_000,
      ...(nativeBinding ? { nativeBinding } : {}),
    }) as Db;
    registerTextFunctions(db);
    checkContents(db, folder, newest, needsCheck(db, state));
    if (schemaVersion(db) === 0) enableIncrementalVacuum(db);
    db.pragma('journal_mode = WAL');
    // The log of a large transaction does not keep its size; bytes.
    db.pragma('journal_size_limit = 67108864');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    // In KiB. With the default of 2 MiB, every search of a large library reads the file again.
    db.pragma('cache_size = -65536');
    db.pragma('trusted_schema = OFF');
    migrate(db, migrations);
    // Takes the write lock once, so that an unwritable library is detected now and not at the first change.
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return db;
  } catch (error) {
    db?.close();
    throw (
      storageErrorOf(error, folder) ??
      new AppError(
        'internal',
        messageRef('errors.library.failedBecause', { folder, reason: messageOf(error) }),
        {
          cause: error,
        },
      )
    );
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
