import { parentPort, workerData } from 'node:worker_threads';
import type { Analyser } from '../../core/analyse/analyser.ts';
import { loadAnalyser } from '../../data/lexicon/load.ts';
import type { AnalysisInput } from './analysis-queue.ts';

/** What the worker is started with. */
export interface WorkerData {
  /** The folder with the lexicons. */
  readonly lexicon: string;
}

export interface WorkerRequest extends AnalysisInput {
  readonly id: number;
}

export type WorkerReply =
  | { readonly id: number; readonly ok: true; readonly analysis: ReturnType<Analyser['analyse']> }
  | { readonly id: number; readonly ok: false; readonly message: string };

/** The thread that analyses, so that the window answers meanwhile. A text that fails is answered, and the next one comes. */
function answer({ id, text, context }: WorkerRequest): WorkerReply {
  try {
    const { lexicon } = workerData as WorkerData;
    return { id, ok: true, analysis: loadAnalyser(lexicon).analyse(text, context) };
  } catch (error) {
    return {
      id,
      ok: false,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.on('message', (request: WorkerRequest) => parentPort?.postMessage(answer(request)));
