import { AppError } from '../../../core/model/error.ts';
import { WorkerExitError } from '../../workers/start-worker.ts';

/** Limits of the threads that read files and pages. The largest page that is accepted needs about a third of the memory. */
export const resourceLimits = { maxOldGenerationSizeMb: 2048 };

/** A thread that reports no progress for this time is terminated, ms. */
export const defaultIdleTimeoutMs = 60_000;

/** A file that takes too much time or memory to read. */
export class ReadLimitError extends AppError {
  constructor(problem: string, options?: ErrorOptions) {
    super('unsupported', problem, options);
  }
}

/** The error for a request that took too long. @param advice what the user can do instead */
export const timeoutError = (idleTimeoutMs: number, advice: string): ReadLimitError =>
  new ReadLimitError(
    `It took longer than ${Math.round(idleTimeoutMs / 1000)} seconds to read, and was given up. ${advice}`,
  );

/** Replaces the error of a thread that ran out of memory with one for people. @param advice what the user can do instead */
export const explainExit = (error: unknown, advice: string): unknown =>
  error instanceof WorkerExitError && error.isOutOfMemory
    ? new ReadLimitError(`It needs more memory than there is to read. ${advice}`, { cause: error })
    : error;
