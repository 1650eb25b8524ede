import Database from 'better-sqlite3';
import type { Db } from '../store/sqlite/database.ts';

/** Opens any SQLite file with the binding that this runtime needs. Throws what SQLite throws. */
export function openSqlite(file: string, options: { readonly readonly?: boolean } = {}): Db {
  const nativeBinding = process.env['LECTERN_SQLITE_BINDING'];
  return new Database(file, {
    readonly: options.readonly === true,
    fileMustExist: options.readonly === true,
    timeout: 5_000,
    ...(nativeBinding ? { nativeBinding } : {}),
  });
}
