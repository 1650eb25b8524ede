import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../../core/timing/clock.ts';
import { createDeadlineTimer } from '../../../core/timing/deadline-timer.ts';
import { indexMissingEntities } from '../../../data/store/entities/article-entities.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { listUnanalyzed } from '../../../data/store/analysis/unanalyzed.ts';
import type { AnalysisQueue } from './analysis-queue.ts';

export interface BackgroundAnalysis {
  /** Begins, or goes on with what was added meanwhile. Answers at once; a second start while it works changes nothing. */
  start(): void;
  /** Articles that have not been looked through yet, without those that failed. */
  pending(): number;
  /** Resolves when nothing is at work, also not what was started meanwhile. */
  idle(): Promise<void>;
  close(): void;
}

export interface BackgroundOptions {
  readonly queue: Pick<AnalysisQueue, 'wait' | 'hasFailed'>;
  readonly engineVersion: string;
  /** Asked at each use: the library may be closed and opened again. */
  readonly db: () => Db;
  /** More of the library is known; called now and then, and at the end of a run that did something. */
  readonly onProgress: () => void;
  readonly onError: (error: unknown) => void;
  /** Rest after each article, so that what the person does comes first, ms. */
  readonly rest?: number;
  /** Times the progress. */
  readonly clock?: Clock;
}

/** Between an analyzed article and the progress that includes it, ms. */
const progressDelayMs = 2_000;

/**
 * Analyses what the library holds and nobody has opened, one article at a time. What a person opens is put in before:
 * the queue takes the last one asked for first, and at most one of ours waits in it.
 */
export function createBackgroundAnalysis(options: BackgroundOptions): BackgroundAnalysis {
  const { queue, engineVersion, db, onProgress, onError, rest = 40, clock } = options;
  const progress = createDeadlineTimer(onProgress, clock);
  let working = false;
  let run: Promise<void> = Promise.resolve();
  let closed = false;

  /** Those that fail are not tried again in this session. */
  const left = (): string[] => listUnanalyzed(db(), engineVersion).filter((id) => !queue.hasFailed(id));
  const isClosed = (): boolean => closed;
  const isWorking = (): boolean => working;

  /** Answers whether there was anything to do. */
  const work = async (): Promise<boolean> => {
    let worked = false;
    while (!isClosed() && indexMissingEntities(db(), 20) > 0) {
      worked = true;
      await pause(rest);
    }
    for (let ids = isClosed() ? [] : left(); ids.length > 0; ids = isClosed() ? [] : left()) {
      for (const id of ids) {
        await queue.wait(id);
        worked = true;
        await pause(rest);
        if (isClosed()) return worked;
        progress.schedule(progressDelayMs);
      }
    }
    return worked;
  };

  return {
    start() {
      if (working || closed) return;
      working = true;
      run = work()
        .catch((error: unknown) => {
          if (!closed) onError(error);
          return false;
        })
        .then((worked) => {
          working = false;
          progress.cancel();
          // Whoever hears of it asks for the list, and so starts this again: with nothing done, nothing is said.
          if (worked && !closed) onProgress();
        });
    },
    pending: () => left().length,
    async idle() {
      // oxlint-disable-next-line no-await-in-loop
      while (isWorking()) await run;
    },
    close() {
      closed = true;
      progress.cancel();
    },
  };
}
