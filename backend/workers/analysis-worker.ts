import { parentPort, workerData } from 'node:worker_threads';
import type { Analyzer } from '../../core/analysis/analyzer.ts';
import { loadAnalyzer } from '../../data/lexicon/load.ts';
import { AnalysisStopped } from '../services/analysis/analysis-jobs.ts';
import type { AnalysisInput } from '../services/analysis/analysis-jobs.ts';
import { stepBack } from './lower-thread-priority.ts';

/** What the worker is started with. */
export interface WorkerData {
  /** The folder with the lexicons. */
  readonly lexicon: string;
  /** Holds the id of the request that is to be left. */
  readonly stop?: Int32Array;
}

export interface WorkerRequest extends AnalysisInput {
  readonly id: number;
}

export type WorkerReply =
  | { readonly id: number; readonly ok: true; readonly analysis: ReturnType<Analyzer['analyse']> }
  | { readonly id: number; readonly ok: false; readonly message: string }
  | { readonly id: number; readonly stopped: true }
  /** How far a long text is, 0 to 1; more replies follow. */
  | { readonly id: number; readonly progress: number };

const post = (reply: WorkerReply): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(reply);
};

/** Lines and sentences of the last texts that are remembered: those of a book of 200,000 words and more. */
const keep = 15_000;

/** Tells every twentieth of the way at most, and nothing of a text that is done at once. Throws when the text is to be left. */
function teller(id: number): (share: number) => void {
  const { stop } = workerData as WorkerData;
  const started = Date.now();
  let told = 0;
  return (share) => {
    if (stop && Atomics.load(stop, 0) === id) throw new AnalysisStopped();
    if (share - told < 0.05 || Date.now() - started < 300) return;
    told = share;
    post({ id, progress: share });
  };
}

/** The thread that analyses, so that the window answers meanwhile. A text that fails is answered, and the next one comes. */
function answer({ id, text, context }: WorkerRequest): WorkerReply {
  try {
    const { lexicon } = workerData as WorkerData;
    return { id, ok: true, analysis: loadAnalyzer(lexicon, { keep }).analyse(text, context, teller(id)) };
  } catch (error) {
    if (error instanceof AnalysisStopped) return { id, stopped: true };
    return {
      id,
      ok: false,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

stepBack();
parentPort?.on('message', (request: WorkerRequest) => post(answer(request)));
