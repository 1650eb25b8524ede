import { getRow } from './database.ts';
import type { ReadableDb } from './database.ts';
import { sql } from './sql.ts';

let connections = 0;
const numbers = new WeakMap<ReadableDb, number>();

function numberOf(db: ReadableDb): number {
  const number = numbers.get(db) ?? ++connections;
  numbers.set(db, number);
  return number;
}

/**
 * Identifies the state of the library, for caches: two equal results of one connection mean that nothing was written between
 * them, by this connection or another one.
 */
export function changeState(db: ReadableDb): string {
  const row = getRow<{ own: number; others: number }>(
    db,
    sql`SELECT total_changes() AS own, data_version AS others FROM pragma_data_version`,
  );
  return `${numberOf(db)} ${row?.own} ${row?.others}`;
}
