import Database from 'better-sqlite3';
import type { Db, ReadableDb } from '../store/sqlite/database.ts';
import { registerFoldFunction, registerSortKeyFunction } from '../store/sqlite/text-functions.ts';

/** Opens any SQLite file with the binding that this runtime needs, and with the SQL functions that queries of a library use. Throws what SQLite throws. */
export function openSqlite(file: string, options: { readonly readonly?: boolean } = {}): Db {
  const nativeBinding = process.env['LECTERN_SQLITE_BINDING'];
  const db = new Database(file, {
    readonly: options.readonly === true,
    fileMustExist: options.readonly === true,
    timeout: 5_000,
    ...(nativeBinding ? { nativeBinding } : {}),
  }) as Db;
  registerFoldFunction(db);
  registerSortKeyFunction(db);
  return db;
}

/** A connection that only reads, by its type and by SQLite's own check. */
export interface ReadConnection extends ReadableDb {
  close(): void;
}

/**
 * Opens a library's file for reading, beside a connection that writes: it sees all that was committed before (WAL), waits for
 * no writer, and keeps none waiting. Throws what SQLite throws.
 * @param cacheKiB how much of the file is kept in memory; by default SQLite's 2 MiB
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
