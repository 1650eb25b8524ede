import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../../core/timing/clock.ts';
import { createDeadlineTimer } from '../../../core/timing/deadline-timer.ts';
import type { Db } from '../../../data/store/sqlite/database.ts';
import { changeState } from '../../../data/store/sqlite/change-state.ts';
import { listUnanalyzed, needsAnalysis } from '../../../data/store/analysis/unanalyzed.ts';
import type { AnalysisQueue } from './analysis-queue.ts';

export interface BackgroundAnalysis {
  /** Analyzes all articles that have no analysis; no effect while it does. */
  start(): void;
  /** Analyzes these articles unless they have an analysis, before all others that are not open. */
  add(articleIds: readonly string[]): void;
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
  /** Pause after each article, so that commands of the user have priority, ms. */
  readonly rest?: number;
  /** Times the progress. */
  readonly clock?: Clock;
}

/** Between an analyzed article and the progress that includes it, ms. */
const progressDelayMs = 2_000;

/**
 * Analyzes the articles that have not been opened, one at a time. Articles that a user opens have priority: the queue takes the
 * last request first, and contains at most one article of the background analysis.
 */
export function createBackgroundAnalysis(options: BackgroundOptions): BackgroundAnalysis {
  const { queue, engineVersion, db, onProgress, onError, rest = 40, clock } = options;
  const progress = createDeadlineTimer(onProgress, clock);
  let working = false;
  let run: Promise<void> = Promise.resolve();
  let closed = false;
  /** New articles, the last one first, and the others of the library. */
  const added: string[] = [];
  let others: string[] = [];
  let includesAll = false;

  let listed: { readonly state: string; readonly ids: readonly string[] } | null = null;

  /** Articles to analyze; those that failed are not tried again in this session. */
  const listPending = (): string[] => {
    // In a large library the list takes 200 ms, and every keystroke of a search by entity asks for it.
    const state = changeState(db());
    if (listed?.state !== state) listed = { state, ids: listUnanalyzed(db(), engineVersion) };
    return listed.ids.filter((id) => !queue.hasFailed(id));
  };
  const isPending = (id: string): boolean => needsAnalysis(db(), id, engineVersion) && !queue.hasFailed(id);
  const isClosed = (): boolean => closed;
  const isWorking = (): boolean => working;

  /** The next article to analyze: the one that was added last, then the others in their order. */
  const next = (): string | undefined => {
    for (let id = added.pop(); id !== undefined; id = added.pop()) if (isPending(id)) return id;
    for (let id = others.shift(); id !== undefined; id = others.shift()) if (isPending(id)) return id;
    if (!includesAll) return undefined;
    others = listPending();
    includesAll = others.length > 0;
    return others.shift();
  };

  /** Returns whether there was anything to do. */
  const work = async (): Promise<boolean> => {
    let worked = false;
    // The command that started this is answered first.
    await pause(rest);
    for (let id = isClosed() ? undefined : next(); id !== undefined; id = isClosed() ? undefined : next()) {
      await queue.wait(id);
      worked = true;
      await pause(rest);
      if (!isClosed()) progress.schedule(progressDelayMs);
    }
    return worked;
  };

  const runOnce = async (): Promise<void> => {
    let worked = false;
    try {
      worked = await work();
    } catch (error) {
      includesAll = false;
      if (!closed) onError(error);
    }
    working = false;
    progress.cancel();
    // The window requests the list after a notification, which starts this again: nothing is sent if nothing was done.
    if (worked && !closed) onProgress();
  };

  const start = (): void => {
    if (working || closed) return;
    working = true;
    run = runOnce();
  };

  return {
    start() {
      includesAll = true;
      start();
    },
    add(articleIds) {
      for (const id of articleIds) added.push(id);
      if (added.length > 0) start();
    },
    pending: () => listPending().length,
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
