import { analysisVersion } from '../../../core/analysis/analysis-version.ts';
import { createRestartingWorker } from '../../workers/restarting-worker.ts';
import { startWorker } from '../../workers/start-worker.ts';
import { workerFile } from '../../workers/worker-file.ts';
import { AnalysisStopped } from './analysis-jobs.ts';
import type { AnalysisEngine, AnalysisProgress } from './analysis-jobs.ts';
import type { AnalysisMethods, AnalysisWorkerData } from './analysis-worker.ts';

export interface WorkerEngineOptions {
  /** The folder with the lexicons. */
  readonly lexicon: string;
  /** The worker's file; by default the one beside this module or in the bundle. */
  readonly file?: string | undefined;
  /** Time limit without progress, ms. */
  readonly timeoutMs?: number;
  /** Time without texts after which the thread ends and gives its memory back, ms. */
  readonly idleTimeoutMs?: number;
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
  const { lexicon, timeoutMs = 120_000, idleTimeoutMs = 60_000 } = options;
  const file = options.file ?? workerFile(import.meta.dirname, 'analysis-worker');
  const data: AnalysisWorkerData = { lexicon };
  const worker = createRestartingWorker(() =>
    startWorker<AnalysisMethods>({ name: 'analysis worker', file, data, resourceLimits }),
  );

  let requests = 0;
  let idle: NodeJS.Timeout | undefined;
  // The encoder and the lists take about 200 MB, and are read again in two seconds.
  const endWhenIdle = (): void => {
    idle = setTimeout(() => void worker.terminate(new Error('no more texts')), idleTimeoutMs);
    idle.unref();
  };

  return {
    version: String(analysisVersion),
    async analyze(input, onProgress, signal) {
      if (signal?.aborted) throw new AnalysisStopped();
      clearTimeout(idle);
      requests += 1;
      const thread = worker.get();
      const timer = setTimeout(
        () => void thread.terminate(new Error(`the analysis made no progress for ${timeoutMs / 1000} s`)),
        timeoutMs,
      );
      const report = (progress: AnalysisProgress): void => {
        timer.refresh();
        onProgress?.(progress);
      };
      try {
        return await thread.request('analyze', input, { onProgress: report, signal });
      } catch (error) {
        throw signal?.aborted ? new AnalysisStopped() : error;
      } finally {
        clearTimeout(timer);
        requests -= 1;
        if (requests === 0) endWhenIdle();
      }
    },
    close() {
      clearTimeout(idle);
      return worker.terminate(new Error('the program is closing'));
    },
  };
}
