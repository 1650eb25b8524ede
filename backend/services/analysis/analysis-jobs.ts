import type { AnalysisContext } from '../../../core/analysis/context.ts';
import type { Analysis } from '../../../core/model/analysis.ts';

/** The input of an engine. */
export interface AnalysisInput {
  readonly text: string;
  readonly context: AnalysisContext;
}

/** What an engine reports while it works. */
export type AnalysisProgress =
  | { readonly kind: 'share'; /** 0 to 1 */ readonly share: number }
  /** A first analysis, without the encoder; the final one replaces it. */
  | { readonly kind: 'draft'; readonly analysis: Analysis }
  /** Part of the engine does not work; the analysis is complete without it. */
  | { readonly kind: 'problem'; readonly message: string };

/** Analyzes texts; in the app, in a worker thread (worker-engine.ts). */
export interface AnalysisEngine {
  /** Changes whenever the same text could have another analysis. */
  readonly version: string;
  /**
   * Rejects when the engine fails at this text; the next text is not affected.
   * @param signal stops it: rejects soon after with `AnalysisStopped`
   */
  analyze(
    input: AnalysisInput,
    onProgress?: (progress: AnalysisProgress) => void,
    signal?: AbortSignal,
  ): Promise<Analysis>;
  close(): Promise<void>;
}

/** The analysis was stopped on request. */
export class AnalysisStopped extends Error {}

/** One text to analyze. */
export interface Job {
  readonly key: string;
  /** Runs the engine and stores the result; null when it failed. Rejects only with `AnalysisStopped`. */
  readonly work: (signal: AbortSignal) => Promise<Analysis | null>;
}

export interface JobQueue {
  /**
   * Adds a job and returns its result; the same key never runs twice. The last added job runs first, and a shown one before all
   * others: another running job is stopped and started again later.
   */
  add(job: Job, shown: boolean): Promise<Analysis | null>;
  has(key: string): boolean;
  /** The keys of the jobs that run or wait. */
  keys(): readonly string[];
  /** Removes a job, running or not; its result is null. No effect if there is none. */
  remove(key: string): void;
  /** Resolves when no job is running. */
  idle(): Promise<void>;
}

interface Entry extends Job {
  shown: boolean;
  removed: boolean;
  readonly result: Promise<Analysis | null>;
  readonly resolve: (analysis: Analysis | null) => void;
}

/** One job at a time. */
export function createJobQueue(): JobQueue {
  const entries = new Map<string, Entry>();
  /** The next job is the last one. */
  const waiting: Entry[] = [];
  let running: { readonly entry: Entry; readonly stop: AbortController; readonly end: Promise<void> } | null =
    null;

  const finish = (entry: Entry, analysis: Analysis | null): void => {
    entries.delete(entry.key);
    entry.resolve(analysis);
  };
  const run = async (entry: Entry, signal: AbortSignal): Promise<void> => {
    try {
      finish(entry, await entry.work(signal));
    } catch {
      if (entry.removed) finish(entry, null);
      else waiting.unshift(entry);
    }
    running = null;
    next();
  };
  const next = (): void => {
    if (running) return;
    const shown = waiting.findLastIndex((entry) => entry.shown);
    const [entry] = waiting.splice(shown >= 0 ? shown : waiting.length - 1, 1);
    if (!entry) return;
    const stop = new AbortController();
    // The work starts at the end of this turn, because a job with a higher priority may be added in it.
    running = { entry, stop, end: Promise.resolve().then(() => run(entry, stop.signal)) };
  };

  return {
    add(job, shown) {
      let entry = entries.get(job.key);
      if (!entry) {
        let resolve: Entry['resolve'] = () => {};
        const result = new Promise<Analysis | null>((settle) => {
          resolve = settle;
        });
        entry = { ...job, shown, removed: false, result, resolve };
        entries.set(job.key, entry);
        waiting.push(entry);
      }
      if (shown) {
        // Only one text is shown.
        for (const other of entries.values()) other.shown = other === entry;
        if (running && running.entry !== entry) running.stop.abort();
      }
      next();
      return entry.result;
    },
    has: (key) => entries.has(key),
    keys: () => [...entries.keys()],
    remove(key) {
      const entry = entries.get(key);
      if (!entry) return;
      entry.removed = true;
      if (running?.entry === entry) {
        running.stop.abort();
        return;
      }
      waiting.splice(waiting.indexOf(entry), 1);
      finish(entry, null);
    },
    idle: async () => {
      await running?.end;
    },
  };
}
