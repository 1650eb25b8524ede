import { workerData } from 'node:worker_threads';
import type { Analysis } from '../../../core/model/analysis.ts';
import { loadAnalyzer } from '../../../data/lexicon/load.ts';
import { lowerThreadPriority } from '../../workers/lower-thread-priority.ts';
import type { RequestContext } from '../../workers/protocol.ts';
import { serveWorker } from '../../workers/serve-worker.ts';
import { AnalysisStopped } from './analysis-jobs.ts';
import type { AnalysisInput } from './analysis-jobs.ts';

// The thread that analyses texts, so that the window answers meanwhile.

export interface AnalysisWorkerData {
  /** The folder with the lexicons. */
  readonly lexicon: string;
}

export interface AnalysisMethods {
  /** Reports progress as a share, 0 to 1, for texts that take a while. */
  analyze(input: AnalysisInput, context: RequestContext<number>): Analysis;
}

/** Lines and sentences of the last texts that are remembered: those of a book of 200,000 words and more. */
const keep = 15_000;

/** The least share of a text between two reports. */
const reportStep = 0.05;
/** Texts that are done sooner report nothing, ms. */
const reportAfterMs = 300;

/** A callback for the analyzer: reports now and then, and throws `AnalysisStopped` once the request is cancelled. */
function createProgressReporter({
  isCancelled,
  reportProgress,
}: RequestContext<number>): (share: number) => void {
  const started = Date.now();
  let reported = 0;
  return (share) => {
    if (isCancelled()) throw new AnalysisStopped();
    if (share - reported < reportStep || Date.now() - started < reportAfterMs) return;
    reported = share;
    reportProgress(share);
  };
}

const { lexicon } = workerData as AnalysisWorkerData;

lowerThreadPriority();
serveWorker<AnalysisMethods>({
  analyze: ({ text, context }, request) =>
    loadAnalyzer(lexicon, { keep }).analyze(text, context, createProgressReporter(request)),
});
