import { workerData } from 'node:worker_threads';
import { analyzeFully } from '../../../core/analysis/analyzer.ts';
import type { Analysis } from '../../../core/model/analysis.ts';
import { loadAnalyzer } from '../../../data/lexicon/load.ts';
import { lowerThreadPriority } from '../../workers/lower-thread-priority.ts';
import type { RequestContext } from '../../workers/protocol.ts';
import { serveWorker } from '../../workers/serve-worker.ts';
import { AnalysisStopped } from './analysis-jobs.ts';
import type { AnalysisInput, AnalysisProgress } from './analysis-jobs.ts';

// The thread that analyzes texts, so that the window stays responsive.

export interface AnalysisWorkerData {
  /** The folder with the lexicons. */
  readonly lexicon: string;
}

export interface AnalysisMethods {
  /** Reports the share for texts that take a while, and a draft before the encoder runs. */
  analyze(input: AnalysisInput, context: RequestContext<AnalysisProgress>): Promise<Analysis>;
}

/** Number of cached lines and sentences: those of a book of more than 200,000 words. */
const keep = 15_000;

/** Minimum share of a text between two progress reports. */
const reportStep = 0.05;
/** Progress is reported only after this time, ms. */
const reportAfterMs = 300;

/** A callback for the analyzer that reports progress, and throws `AnalysisStopped` once the request is cancelled. */
function createProgressReporter({
  isCancelled,
  reportProgress,
}: RequestContext<AnalysisProgress>): (share: number) => void {
  const started = Date.now();
  let reported = 0;
  return (share) => {
    if (isCancelled()) throw new AnalysisStopped();
    if (share - reported < reportStep || Date.now() - started < reportAfterMs) return;
    reported = share;
    reportProgress({ kind: 'share', share });
  };
}

const { lexicon } = workerData as AnalysisWorkerData;

lowerThreadPriority();
serveWorker<AnalysisMethods>({
  analyze: ({ text, context }, request) =>
    analyzeFully(loadAnalyzer(lexicon, { keep }), text, context, {
      onProgress: createProgressReporter(request),
      onDraft: (analysis) => request.reportProgress({ kind: 'draft', analysis }),
      onProblem(error) {
        if (error instanceof AnalysisStopped) throw error;
        const message = error instanceof Error ? error.message : String(error);
        request.reportProgress({ kind: 'problem', message: `the encoder of names failed: ${message}` });
      },
    }),
});
