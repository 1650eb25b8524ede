import { getRow, getRows, inTransaction, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { indexDocument, indexFormat } from './index-document.ts';

/** Articles that are written in one transaction: enough to be quick, few enough to let others write in between. */
const batch = 200;
/** After so many, the parts of the index are merged. */
const merging = 500;

/** How many articles wait to be indexed. */
export const countQueued = (db: ReadableDb): number =>
  getRow<{ count: number }>(db, sql`SELECT count(*) AS count FROM search_queue`)?.count ?? 0;

/** Puts articles into the queue that were indexed by an older program. Once after opening. */
export const queueOldFormats = (db: WritableDb): void =>
  void run(
    db,
    sql`INSERT OR IGNORE INTO search_queue SELECT article_id FROM search_docs WHERE format <> ${indexFormat}`,
  );

const nextIds = (db: ReadableDb, limit: number): string[] =>
  getRows<{ article_id: string }>(db, sql`SELECT article_id FROM search_queue LIMIT ${limit}`).map(
    ({ article_id }) => article_id,
  );

const waitingOf = (db: ReadableDb, ids: readonly string[]): string[] =>
  getRows<{ article_id: string }>(
    db,
    sql`SELECT article_id FROM search_queue WHERE article_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  ).map(({ article_id }) => article_id);

/** Indexes articles until the time is over; answers how many, and at least one when any waits. */
function indexBatch(db: WritableDb, first: readonly string[], until: number, now: () => number): number {
  return inTransaction(db, () => {
    let done = 0;
    const preferred = first.length > 0 ? waitingOf(db, first) : [];
    for (const articleId of new Set([...preferred, ...nextIds(db, batch)])) {
      if (done > 0 && now() > until) break;
      indexDocument(db, articleId);
      run(db, sql`DELETE FROM search_queue WHERE article_id = ${articleId}`);
      done += 1;
    }
    return done;
  });
}

export interface FlushOptions {
  /** Ends after about so long, ms; without it, when the queue is empty. */
  readonly budget?: number;
  /** Articles that come before all others: what a person has just changed is looked for next. */
  readonly first?: readonly string[];
  /** The time that the budget is counted in, ms from any origin; by default `performance.now`. */
  readonly now?: () => number;
}

const systemTime = (): number => performance.now();

const sinceMerge = new WeakMap<WritableDb, number>();

/**
 * Brings the index up to date with what was written. Answers how many articles still wait; 0 when all are in. Throws
 * what SQLite throws (a full disk, another program writing): the queue then keeps what it had.
 */
export function flushSearchQueue(
  db: WritableDb,
  { budget, first = [], now = systemTime }: FlushOptions = {},
): number {
  const until = budget === undefined ? Number.POSITIVE_INFINITY : now() + budget;
  let waiting = countQueued(db);
  while (waiting > 0 && now() < until) {
    sinceMerge.set(db, (sinceMerge.get(db) ?? 0) + indexBatch(db, first, until, now));
    waiting = countQueued(db);
  }
  return waiting;
}

/** Pages that one step of a merge writes: some ms. */
const mergePages = 64;
const begun = new WeakSet<WritableDb>();

const totalChanges = (db: ReadableDb): number =>
  getRow<{ changes: number }>(db, sql`SELECT total_changes() AS changes`)?.changes ?? 0;

/** One step; false when all is merged. https://www.sqlite.org/fts5.html#the_merge_command says how that is noticed. */
function mergeStep(db: WritableDb): boolean {
  const before = totalChanges(db);
  // A negative number takes all parts into the merge; the steps after it go on with that.
  const pages = begun.has(db) ? mergePages : -mergePages;
  begun.add(db);
  run(db, sql`INSERT INTO article_search (article_search, rank) VALUES ('merge', ${pages})`);
  return totalChanges(db) - before >= 2;
}

/**
 * Merges the parts of the index into one after many articles came in: searching many small ones takes longer. Ends when
 * the budget is used up; answers whether there is more to do.
 */
export function mergeSearchIndex(
  db: WritableDb,
  { budget, now = systemTime }: Pick<FlushOptions, 'budget' | 'now'> = {},
): boolean {
  if ((sinceMerge.get(db) ?? 0) < merging) return false;
  const until = budget === undefined ? Number.POSITIVE_INFINITY : now() + budget;
  while (mergeStep(db)) if (now() > until) return true;
  begun.delete(db);
  sinceMerge.set(db, 0);
  return false;
}
