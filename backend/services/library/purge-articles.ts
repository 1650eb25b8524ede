import { setImmediate as yieldToEventLoop } from 'node:timers/promises';
import { purgeArticles } from '../../../data/store/library/trash.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';

/** Articles in one transaction: each takes about 0.6 ms, and the search index adds about 15 ms to each transaction. */
const batch = 50;

/**
 * Permanently deletes articles in the trash, a few at a time, so that other commands are answered in between. Returns how many were
 * deleted. @param db called before each part, because the library may be closed and opened again; throws then
 */
export async function purgeInBatches(db: () => Db, ids: readonly string[]): Promise<number> {
  const first = db();
  let purged = 0;
  for (let start = 0; start < ids.length; start += batch) {
    const open = db();
    // Another library may have been restored meanwhile; the rest of the trash was that of the old one.
    if (open !== first) break;
    purged += purgeArticles(open, ids.slice(start, start + batch));
    // oxlint-disable-next-line no-await-in-loop
    await yieldToEventLoop();
  }
  return purged;
}
