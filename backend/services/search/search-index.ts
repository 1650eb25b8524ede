import { createDeadlineTimer } from '../../../core/timing/deadline-timer.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import {
  flushSearchQueue,
  mergeSearchIndex,
  queueOldFormats,
} from '../../../data/store/search/search-queue.ts';

/** Keeps the search index in sync with the library while the program runs. */
export interface SearchIndex {
  /** Indexes queued articles for a short time, before a search. Returns how many are still queued. */
  catchUp(): number;
  /**
   * Continues when the program is idle; call it after anything that may have changed the library.
   * @param articleId the changed article, where it is known: it is indexed first
   */
  wake(articleId?: string): void;
  close(): void;
}

export interface SearchIndexOptions {
  /** The open library; throws while there is none. */
  readonly db: () => Db;
  /** Called when the queue is empty. */
  readonly onDone: () => void;
  readonly onError: (error: unknown) => void;
  /** The clock of the budgets, ms from any origin; by default `performance.now`. */
  readonly now?: () => number;
}

/** How long a search may wait for indexing, ms. */
const searchBudget = 150;
/** Length of a step while idle, ms, and of the pause after it, in which the program answers requests. */
const stepBudget = 25;
const pause = 40;
/** Pause after a change before indexing, ms. */
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
      // The disk is full or another program is writing: the queue stays for the next change or search.
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
