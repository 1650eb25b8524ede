import { createDeadlineTimer } from '../../../core/timing/deadline-timer.ts';
import { hasQueuedEntities, indexQueuedEntities } from '../../../data/store/entities/article-entities.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';

/** Keeps the names of the whole library up to date while the program runs. */
export interface EntityIndex {
  /** Processes queued articles for a short time, before the names are read. */
  catchUp(): void;
  /** Continues when the program is idle; call it after anything that may have changed the library. */
  wake(): void;
  close(): void;
}

export interface EntityIndexOptions {
  /** The open library; throws while there is none. */
  readonly db: () => Db;
  /** Called when the queue is empty after more work than `catchUp` does. */
  readonly onDone: () => void;
  readonly onError: (error: unknown) => void;
  /** The clock of the budget, ms from any origin; by default `performance.now`. */
  readonly now?: () => number;
}

/** Length of a step, ms, and of the pause after it, in which the program answers requests. */
const stepBudget = 20;
const pause = 40;
/** Pause after a change, ms. */
const settle = 400;
/** Articles in one transaction. */
const batch = 5;

export function createEntityIndex({
  db,
  onDone,
  onError,
  now = () => performance.now(),
}: EntityIndexOptions): EntityIndex {
  let notificationPending = false;
  const timer = createDeadlineTimer(step);

  /** Returns whether articles are left. */
  const process = (): boolean => {
    const open = db();
    const until = now() + stepBudget;
    while (indexQueuedEntities(open, batch)) if (now() > until) return true;
    return false;
  };

  function step(): void {
    try {
      if (!hasQueuedEntities(db()) && !notificationPending) return;
      notificationPending = true;
      if (process()) return timer.schedule(pause);
      notificationPending = false;
      onDone();
    } catch (error) {
      // The disk is full or another program is writing: the queue stays for the next change.
      onError(error);
    }
  }

  return {
    catchUp() {
      try {
        if (!process()) return;
        notificationPending = true;
        timer.schedule(pause);
      } catch (error) {
        onError(error);
      }
    },
    wake: () => timer.schedule(settle),
    close: () => timer.cancel(),
  };
}
