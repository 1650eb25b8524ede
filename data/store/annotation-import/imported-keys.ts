import { getRow, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

/** Records that an item was imported. Returns false when it was recorded before. */
export const recordImport = (db: WritableDb, key: string, now: string): boolean =>
  run(db, sql`INSERT OR IGNORE INTO imported_items (key, imported_at) VALUES (${key}, ${now})`) > 0;

/** The note of an imported page as its source had it; null when unknown, undefined for an item that was not imported. */
export const getImportedNote = (db: ReadableDb, key: string): string | null | undefined =>
  getRow<{ note: string | null }>(db, sql`SELECT note FROM imported_items WHERE key = ${key}`)?.note;

export const setImportedNote = (db: WritableDb, key: string, note: string): void =>
  void run(db, sql`UPDATE imported_items SET note = ${note} WHERE key = ${key}`);
