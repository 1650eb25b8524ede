import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { analysisVersion } from '../../../core/analysis/analyzer.ts';
import type { Analysis } from '../../../core/model/analysis.ts';
import { AnalysisStopped } from './analysis-jobs.ts';
import type { AnalysisEngine, AnalysisInput } from './analysis-jobs.ts';
import type { WorkerData, WorkerReply, WorkerRequest } from '../../workers/analysis-worker.ts';

export interface WorkerEngineOptions {
  /** The folder with the lexicons. */
  readonly lexicon: string;
  /** The worker's file; by default the one beside this module or in the bundle. */
  readonly file?: string | undefined;
  /** A text that takes longer is given up, ms. */
  readonly timeout?: number;
}

/** The worker where the sources run as they are, and where the program is bundled. */
function workerFile(): string {
  const here = typeof __dirname === 'string' ? __dirname : import.meta.dirname;
  const source = path.join(here, '../../workers/analysis-worker.ts');
  return existsSync(source) ? source : path.join(here, 'worker.cjs');
}

/**
 * Room for new objects. V8 lets it grow to 64 MB while a book is read, of which little lives on; with this a book takes some
 * 50 MB less and no longer.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

interface Job {
  readonly id: number;
  resolve(analysis: Analysis): void;
  reject(error: Error): void;
  readonly onProgress: ((share: number) => void) | undefined;
  readonly timer: NodeJS.Timeout;
}

/**
 * The analyser in a thread of its own, started with the first text. A thread that dies or hangs fails the texts that it
 * had; the next text gets a new thread.
 */
export function createWorkerEngine(options: WorkerEngineOptions): AnalysisEngine {
  const timeout = options.timeout ?? 120_000;
  const jobs = new Map<number, Job>();
  let worker: Worker | null = null;
  let nextId = 1;
  /** The job that is to be left. The thread looks at it while it works, when it hears no messages. */
  const stop = new Int32Array(new SharedArrayBuffer(4));

  const settle = (id: number): Job | undefined => {
    const job = jobs.get(id);
    jobs.delete(id);
    clearTimeout(job?.timer);
    return job;
  };
  const failAll = (error: Error): void => {
    for (const id of jobs.keys()) settle(id)?.reject(error);
  };
  const onReply = (reply: WorkerReply): void => {
    if ('progress' in reply) {
      jobs.get(reply.id)?.onProgress?.(reply.progress);
      return;
    }
    const job = settle(reply.id);
    if ('stopped' in reply) job?.reject(new AnalysisStopped());
    else if (reply.ok) job?.resolve(reply.analysis);
    else job?.reject(new Error(reply.message));
  };

  const startWorker = (): Worker => {
    const data: WorkerData = { lexicon: options.lexicon, stop };
    const made = new Worker(options.file ?? workerFile(), { workerData: data, resourceLimits });
    const gone = (error: Error): void => {
      if (worker !== made) return;
      worker = null;
      failAll(error);
    };
    made.on('message', onReply);
    made.on('messageerror', gone);
    made.on('error', (error) => gone(error instanceof Error ? error : new Error(String(error))));
    made.on('exit', (code) => gone(new Error(`the analysis thread ended with code ${code}`)));
    // A thread that waits for work must not keep the program from ending.
    made.unref();
    return made;
  };

  const stopWorker = async (reason: string): Promise<void> => {
    const stopped = worker;
    worker = null;
    failAll(new Error(reason));
    await stopped?.terminate();
  };

  return {
    version: String(analysisVersion),
    analyse: (input: AnalysisInput, onProgress, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) {
          reject(new AnalysisStopped());
          return;
        }
        const id = nextId;
        nextId += 1;
        signal?.addEventListener('abort', () => void Atomics.store(stop, 0, id), { once: true });
        const timer = setTimeout(
          () => void stopWorker(`the analysis took longer than ${timeout / 1000} s`),
          timeout,
        );
        jobs.set(id, { id, resolve, reject, timer, onProgress });
        worker ??= startWorker();
        const request: WorkerRequest = { id, ...input };
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage(request);
      }),
    close: () => stopWorker('the program is closing'),
  };
}
