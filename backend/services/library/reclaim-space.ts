import { createDeadlineTimer } from '../../../core/timing/deadline-timer.ts';
import { freePages, runIncrementalVacuum } from '../../../data/store/sqlite/free-space.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';

/** Gives space in the library's file that is not used any more back to the disk. */
export interface SpaceReclaimer {
  /** Begins a moment later; call it after anything that may have deleted many rows. */
  wake(): void;
  close(): void;
}

/** Free pages that are kept for new rows: 16 MiB. */
const keptPages = 4_096;
/** Pages of one step, which takes a few ms, and the pause after it and after a change, ms. */
const stepPages = 256;
const pause = 50;
const settle = 2_000;

/** @param db the open library; throws while there is none */
export function createSpaceReclaimer(db: () => Db, onError: (error: unknown) => void): SpaceReclaimer {
  const timer = createDeadlineTimer(step);
  function step(): void {
    try {
      const open = db();
      const free = freePages(open);
      if (free > keptPages && runIncrementalVacuum(open, Math.min(stepPages, free - keptPages)))
        timer.schedule(pause);
    } catch (error) {
      // Another program is writing, or the library is closed: the space stays for the next time.
      onError(error);
    }
  }
  return { wake: () => timer.schedule(settle), close: () => timer.cancel() };
}
