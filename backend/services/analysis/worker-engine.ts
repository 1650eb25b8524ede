import { analysisVersion } from '../../../core/analysis/analyzer.ts';
import { createRestartingWorker } from '../../workers/restarting-worker.ts';
import { startWorker } from '../../workers/start-worker.ts';
import { workerFile } from '../../workers/worker-file.ts';
import { AnalysisStopped } from './analysis-jobs.ts';
import type { AnalysisEngine } from './analysis-jobs.ts';
import type { AnalysisMethods, AnalysisWorkerData } from './analysis-worker.ts';

export interface WorkerEngineOptions {
  /** The folder with the lexicons. */
  readonly lexicon: string;
  /** The worker's file; by default the one beside this module or in the bundle. */
  readonly file?: string | undefined;
  /** A text that takes longer is given up, ms. */
  readonly timeoutMs?: number;
}

/**
 * Room for new objects. V8 lets it grow to 64 MB while a book is read, of which little lives on; with this a book takes some
 * 50 MB less and no longer.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/**
 * The analyzer in a thread of its own, started with the first text. A thread that ends or hangs fails the texts that it
 * had; the next text gets a new thread.
 */
export function createWorkerEngine(options: WorkerEngineOptions): AnalysisEngine {
  const { lexicon, timeoutMs = 120_000 } = options;
  const file = options.file ?? workerFile(import.meta.dirname, 'analysis-worker');
  const data: AnalysisWorkerData = { lexicon };
  const worker = createRestartingWorker(() =>
    startWorker<AnalysisMethods>({ name: 'analysis worker', file, data, resourceLimits }),
  );

  return {
    version: String(analysisVersion),
    async analyze(input, onProgress, signal) {
      if (signal?.aborted) throw new AnalysisStopped();
      const thread = worker.get();
      const timer = setTimeout(
        () => void thread.terminate(new Error(`the analysis took longer than ${timeoutMs / 1000} s`)),
        timeoutMs,
      );
      try {
        return await thread.request('analyze', input, { onProgress, signal });
      } catch (error) {
        throw signal?.aborted ? new AnalysisStopped() : error;
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => worker.terminate(new Error('the program is closing')),
  };
}
