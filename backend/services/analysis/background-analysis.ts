import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../../core/timing/clock.ts';
import { createDeadlineTimer } from '../../../core/timing/deadline-timer.ts';
import { indexMissingEntities } from '../../../data/store/entities/article-entities.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { listUnanalyzed } from '../../../data/store/analysis/unanalyzed.ts';
import type { AnalysisQueue } from './analysis-queue.ts';

export interface BackgroundAnalysis {
  /** Starts the analysis in the background; no effect while it is running. */
  start(): void;
  /** Number of articles that are not analyzed yet, without those that failed. */
  pending(): number;
  /** Resolves when nothing is running, including what was started meanwhile. */
  idle(): Promise<void>;
  close(): void;
}

export interface BackgroundOptions {
  readonly queue: Pick<AnalysisQueue, 'wait' | 'hasFailed'>;
  readonly engineVersion: string;
  /** Called at each use: the library may be closed and opened again. */
  readonly db: () => Db;
  /** Called when more articles are analyzed, at intervals and at the end of a run that analyzed any. */
  readonly onProgress: () => void;
  readonly onError: (error: unknown) => void;
  /** Pause after each article, so that commands of the person have priority, ms. */
  readonly rest?: number;
  /** Times the progress. */
  readonly clock?: Clock;
}

/** Between an analyzed article and the progress that includes it, ms. */
const progressDelayMs = 2_000;

/**
 * Analyzes the articles that have not been opened, one at a time. Articles that a person opens have priority: the queue takes the
 * last request first, and contains at most one article of the background analysis.
 */
export function createBackgroundAnalysis(options: BackgroundOptions): BackgroundAnalysis {
  const { queue, engineVersion, db, onProgress, onError, rest = 40, clock } = options;
  const progress = createDeadlineTimer(onProgress, clock);
  let working = false;
  let run: Promise<void> = Promise.resolve();
  let closed = false;

  /** Articles to analyze; those that failed are not tried again in this session. */
  const left = (): string[] => listUnanalyzed(db(), engineVersion).filter((id) => !queue.hasFailed(id));
  const isClosed = (): boolean => closed;
  const isWorking = (): boolean => working;

  /** Returns whether there was anything to do. */
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
          // The window requests the list after a notification, which starts this again: nothing is sent if nothing was done.
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
