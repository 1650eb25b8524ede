import { getRow, getRows, inTransaction, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { listOf, sql } from '../sqlite/sql.ts';
import { indexDocument, indexFormat } from './index-document.ts';

/** Articles in one transaction: enough to be fast, few enough for other writers. */
const batch = 200;
/** Number of indexed articles after which the segments of the index are merged. */
const merging = 500;

/** The number of articles in the queue. */
export const countQueued = (db: ReadableDb): number =>
  getRow<{ count: number }>(db, sql`SELECT count(*) AS count FROM search_queue`)?.count ?? 0;

/** Queues the articles that an older version indexed. Once after opening. */
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
    sql`SELECT article_id FROM search_queue WHERE article_id IN ${listOf(ids)}`,
  ).map(({ article_id }) => article_id);

/** Indexes articles until the time is over, at least one of the queue. Returns how many. */
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
  /** Approximate time limit, ms; without it, all of the queue is indexed. */
  readonly budget?: number;
  /** Articles to index first: a user may search for what they have just changed. */
  readonly first?: readonly string[];
  /** Clock of the budget, ms from any origin; by default `performance.now`. */
  readonly now?: () => number;
}

const systemTime = (): number => performance.now();

const sinceMerge = new WeakMap<WritableDb, number>();

/**
 * Indexes the articles of the queue. Returns how many are left. Throws what SQLite throws (a full disk, another program writing), and
 * keeps them in the queue then.
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

/** Pages that one step of a merge writes; takes a few ms. */
const mergePages = 64;
const begun = new WeakSet<WritableDb>();

const totalChanges = (db: ReadableDb): number =>
  getRow<{ changes: number }>(db, sql`SELECT total_changes() AS changes`)?.changes ?? 0;

/** One step; false when everything is merged, see https://www.sqlite.org/fts5.html#the_merge_command. */
function mergeStep(db: WritableDb): boolean {
  const before = totalChanges(db);
  // A negative number starts a merge of all segments; the next steps continue it.
  const pages = begun.has(db) ? mergePages : -mergePages;
  begun.add(db);
  run(db, sql`INSERT INTO article_search (article_search, rank) VALUES ('merge', ${pages})`);
  return totalChanges(db) - before >= 2;
}

/**
 * Merges the segments of the index after many articles were indexed, because searching many small ones is slow. Returns whether there is
 * more to do after the budget.
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
