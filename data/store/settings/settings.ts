import { getRows, inTransaction, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { listOf, sql } from '../sqlite/sql.ts';

/** Settings that are stored under another name than the one in the code. */
const storedNames = new Map([['trashDays', 'binDays']]);
const storedNameOf = (name: string): string => storedNames.get(name) ?? name;
const names = new Map([...storedNames].map(([name, stored]) => [stored, name]));

/** All stored settings by name. The caller validates the values. */
export const readSettings = (db: ReadableDb): Record<string, unknown> =>
  Object.fromEntries(
    getRows<{ key: string; value: string }>(db, sql`SELECT key, value FROM settings`).map(
      ({ key, value }) => [names.get(key) ?? key, JSON.parse(value) as unknown],
    ),
  );

/** Stores the given settings; undefined values are ignored. */
export const writeSettings = (db: WritableDb, change: Readonly<Record<string, unknown>>): void =>
  inTransaction(db, () => {
    for (const [name, value] of Object.entries(change)) {
      if (value === undefined) continue;
      run(
        db,
        sql`INSERT OR REPLACE INTO settings (key, value) VALUES (${storedNameOf(name)}, ${JSON.stringify(value)})`,
      );
    }
  });

/** Deletes the settings of these names. */
export const removeSettings = (db: WritableDb, settings: readonly string[]): void =>
  void run(db, sql`DELETE FROM settings WHERE key IN ${listOf(settings.map(storedNameOf))}`);
