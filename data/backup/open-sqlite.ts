import Database from 'better-sqlite3';
import type { Db } from '../store/sqlite/database.ts';
import { registerFoldFunction, registerSortKeyFunction } from '../store/sqlite/text-functions.ts';

/** Opens any SQLite file with the binding that this runtime needs, and with the SQL functions that queries of a library use. Throws what SQLite throws. */
export function openSqlite(file: string, options: { readonly readonly?: boolean } = {}): Db {
  const nativeBinding = process.env['LECTERN_SQLITE_BINDING'];
  const db = new Database(file, {
    readonly: options.readonly === true,
    fileMustExist: options.readonly === true,
    timeout: 5_000,
    ...(nativeBinding ? { nativeBinding } : {}),
  });
  registerFoldFunction(db);
  registerSortKeyFunction(db);
  return db;
}
