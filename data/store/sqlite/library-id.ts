import { randomBytes } from 'node:crypto';
import { getRow, run } from './database.ts';
import type { ReadableDb, WritableDb } from './database.ts';
import { sql } from './sql.ts';

/** The random id of an open library, by which the machine's profile tells it from others; null where it has none. */
export const readLibraryId = (db: ReadableDb): string | null =>
  getRow<{ id: string }>(db, sql`SELECT id FROM library_identity WHERE only = 1`)?.id ?? null;

/** Makes it another library: what was linked to it is not linked to this one. Answers the new id. */
export function renewLibraryId(db: WritableDb): string {
  const id = randomBytes(16).toString('hex');
  run(db, sql`INSERT OR REPLACE INTO library_identity VALUES (1, ${id})`);
  return id;
}
