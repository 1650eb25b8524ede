import type { AnalysisContext } from '../../../core/analysis/context.ts';
import type { Analysis } from '../../../core/model/analysis.ts';

/** What an engine is given of an article. */
export interface AnalysisInput {
  readonly text: string;
  readonly context: AnalysisContext;
}

/** Something that analyses; in the app a worker thread (worker-engine.ts). */
export interface AnalysisEngine {
  /** Changes whenever the same text could give another analysis. */
  readonly version: string;
  /**
   * Rejects when the engine fails at this text; the next text is not affected.
   * @param signal stops it: rejects soon after with `AnalysisStopped`
   */
  analyze(
    input: AnalysisInput,
    onProgress?: (share: number) => void,
    signal?: AbortSignal,
  ): Promise<Analysis>;
  close(): Promise<void>;
}

/** The engine was told to leave a text. */
export class AnalysisStopped extends Error {}

/** One text to analyze. */
export interface Job {
  readonly key: string;
  /** Asks the engine, and keeps what it found; null when it failed. Rejects with `AnalysisStopped` alone. */
  readonly work: (signal: AbortSignal) => Promise<Analysis | null>;
}

export interface JobQueue {
  /**
   * The job's result; the same key is never at work twice. What was asked for last comes first, and what a person looks at
   * before all else: another text that is at work is left, and begun again later.
   */
  add(job: Job, shown: boolean): Promise<Analysis | null>;
  has(key: string): boolean;
  /** Takes a job out, at work or not; its result is null. */
  remove(key: string): void;
  /** Settles when no job is at work. */
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
  /** The next one is last. */
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
    // The work begins when this turn ends: what else is asked for in it may come first.
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
        // One text is looked at: the others wait as if nobody looked at them.
        for (const other of entries.values()) other.shown = other === entry;
        if (running && running.entry !== entry) running.stop.abort();
      }
      next();
      return entry.result;
    },
    has: (key) => entries.has(key),
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
