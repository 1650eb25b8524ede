import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../core/model/error.ts';
import type { ErrorCode } from '../../core/model/error.ts';
import { libraryJobs } from '../services/library/library-jobs.ts';
import type { LibraryJob } from '../services/library/library-jobs.ts';

/** What the thread is started with. */
export interface LibraryWorkerData {
  readonly job: LibraryJob;
  readonly input: unknown;
}

/** Errors lose their class on the way between threads, so their code goes beside the message. */
export type LibraryReply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: ErrorCode | null; readonly message: string };

function work(): LibraryReply {
  const { job, input } = workerData as LibraryWorkerData;
  try {
    return { ok: true, value: (libraryJobs[job] as (input: never) => unknown)(input as never) };
  } catch (error) {
    return {
      ok: false,
      code: error instanceof AppError ? error.code : null,
      message: error instanceof Error ? error.message : String(error),
    };
  }
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
parentPort?.postMessage(work());
