import { createDeadlineTimer } from '../../../core/timing/deadline-timer.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import {
  flushSearchQueue,
  mergeSearchIndex,
  queueOldFormats,
} from '../../../data/store/search/search-queue.ts';

/** Keeps the search index in step with the library while the program runs. */
export interface SearchIndex {
  /** Before a search: indexes what waits, for a short time. Answers how many articles still wait. */
  catchUp(): number;
  /**
   * Goes on when the program is idle; call it after anything that may have changed the library.
   * @param articleId what a person has changed, where it is known: it is indexed before all that waits.
   */
  wake(articleId?: string): void;
  close(): void;
}

export interface SearchIndexOptions {
  /** The open library; throws while there is none. */
  readonly db: () => Db;
  /** All that waited is in. */
  readonly onDone: () => void;
  readonly onError: (error: unknown) => void;
  /** The time that budgets are counted in, ms from any origin; by default `performance.now`. */
  readonly now?: () => number;
}

/** A search may wait so long for what came in just before it, ms. */
const searchBudget = 150;
/** Each step while idle, ms, and the pause after it: the program answers in between. */
const stepBudget = 25;
const pause = 40;
/** Nothing is indexed while a person's acts follow one another. */
const settle = 400;

export function createSearchIndex({
  db,
  onDone,
  onError,
  now = () => performance.now(),
}: SearchIndexOptions): SearchIndex {
  let prepared: Db | null = null;
  let notificationPending = false;
  let changed = new Set<string>();

  const timer = createDeadlineTimer(step);

  const flush = (budget: number): number => {
    const open = db();
    if (prepared !== open) {
      queueOldFormats(open);
      prepared = open;
    }
    const left = flushSearchQueue(open, { budget, first: [...changed], now });
    changed = new Set();
    return left;
  };

  function step(): void {
    try {
      if (flush(stepBudget) > 0) return timer.schedule(pause);
      if (mergeSearchIndex(db(), { budget: stepBudget, now })) return timer.schedule(pause);
      if (notificationPending) onDone();
      notificationPending = false;
    } catch (error) {
      // A full disk, another program writing: the queue stays, and the next act or search tries again.
      onError(error);
    }
  }

  return {
    catchUp() {
      try {
        const waiting = flush(searchBudget);
        notificationPending ||= waiting > 0;
        if (waiting > 0) timer.schedule(pause);
        return waiting;
      } catch (error) {
        onError(error);
        return 0;
      }
    },
    wake(articleId) {
      if (articleId !== undefined) changed.add(articleId);
      timer.schedule(settle);
    },
    close: () => timer.cancel(),
  };
}
