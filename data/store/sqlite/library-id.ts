import { randomBytes } from 'node:crypto';
import { getRow, run } from './database.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { sql } from './sql.ts';

/** The random id by which the machine's profile identifies the library; null when it has none. */
export const readLibraryId = (db: ReadableDb): string | null =>
  getRow<{ id: string }>(db, sql`SELECT id FROM library_identity WHERE only = 1`)?.id ?? null;

/** Assigns a new id, so that folders that were linked to the library are not linked any more. Returns it. */
export function renewLibraryId(db: WritableDb): string {
  const id = randomBytes(16).toString('hex');
  run(db, sql`INSERT OR REPLACE INTO library_identity VALUES (1, ${id})`);
  return id;
}
