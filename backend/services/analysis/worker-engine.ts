import { analysisVersion } from '../../../core/analysis/analysis-version.ts';
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
  /** Time limit for one text, ms. */
  readonly timeoutMs?: number;
}

/**
 * Size of the young generation. V8 lets it grow to 64 MB for a book, of which little survives; with this limit, a book takes
 * about 50 MB less and the same time.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/**
 * Runs the analyzer in its own thread, which is started with the first text. A thread that exits or hangs fails its texts; the
 * next text starts a new one.
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
