import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { makePrivateFile } from '../../files/private-files.ts';
import type { Db, ReadableDb } from './database.ts';
import { registerTextFunctions } from './text-functions.ts';

/** Connects to a database with the native binding of this runtime. */
function connect(file: string, options: Database.Options): Db {
  const nativeBinding = process.env['LECTERN_SQLITE_BINDING'];
  return new Database(file, { ...options, ...(nativeBinding ? { nativeBinding } : {}) }) as Db;
}

function connectToFile(file: string, readonly: boolean): Db {
  if (!readonly && !existsSync(file)) makePrivateFile(file);
  return connect(file, { readonly, fileMustExist: readonly, timeout: 5_000 });
}

/** Opens an empty database in memory, with the SQL functions that migrations use. */
export function openInMemory(): Db {
  const db = connect(':memory:', {});
  registerTextFunctions(db);
  return db;
}

/** Opens any SQLite file with the SQL functions that queries of a library use. Throws what SQLite throws. */
export function openSqlite(file: string, options: { readonly readonly?: boolean } = {}): Db {
  const db = connectToFile(file, options.readonly === true);
  registerTextFunctions(db);
  return db;
}

/**
 * Opens a file that may come from anywhere, for reading. It must only be queried for tables whose definitions were compared with
 * our own (schema-objects.ts): a view or a generated column can run forever. Throws what SQLite throws.
 */
export function openUntrusted(file: string): Db {
  const db = connectToFile(file, true);
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('query_only = ON');
  return db;
}

/** A connection for reading, by its type and by SQLite's own check. */
export interface ReadConnection extends ReadableDb {
  close(): void;
}

/**
 * Opens a library's file for reading, beside a connection that writes: it sees everything that was committed before (WAL), and
 * neither waits for a writer nor blocks one. Throws what SQLite throws.
 * @param cacheKiB size of the page cache, KiB; by default SQLite's 2 MiB
 */
export function openForReading(
  file: string,
  { cacheKiB }: { readonly cacheKiB?: number } = {},
): ReadConnection {
  const db = openSqlite(file);
  if (cacheKiB !== undefined) db.pragma(`cache_size = -${cacheKiB}`);
  db.pragma('query_only = ON');
  db.pragma('trusted_schema = OFF');
  return db;
}
