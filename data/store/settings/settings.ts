import { getRows, inTransaction, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

/** Every kept setting by its name. What the values mean, and whether they still are valid, is for the caller to say. */
export const readSettings = (db: ReadableDb): Record<string, unknown> =>
  Object.fromEntries(
    getRows<{ key: string; value: string }>(db, sql`SELECT key, value FROM settings`).map(
      ({ key, value }) => [key, JSON.parse(value) as unknown],
    ),
  );

/** Keeps the named settings and leaves the others; undefined is left out. */
export const writeSettings = (db: WritableDb, change: Readonly<Record<string, unknown>>): void =>
  inTransaction(db, () => {
    for (const [key, value] of Object.entries(change)) {
      if (value === undefined) continue;
      run(db, sql`INSERT OR REPLACE INTO settings (key, value) VALUES (${key}, ${JSON.stringify(value)})`);
    }
  });
