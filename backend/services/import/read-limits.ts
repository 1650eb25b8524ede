import type { MessageRef } from '../../../messages/message-keys.ts';
import { messageRef } from '../../../messages/message-keys.ts';
import { AppError } from '../../../core/model/error.ts';
import { WorkerExitError } from '../../workers/start-worker.ts';

/** Limits of the threads that read files and pages. The largest page that is accepted needs about a third of the memory. */
export const resourceLimits = { maxOldGenerationSizeMb: 2048 };

/** A thread that reports no progress for this time is terminated, ms. */
export const defaultIdleTimeoutMs = 60_000;

/** A file that takes too much time or memory to read. */
export class ReadLimitError extends AppError {
  constructor(text: MessageRef, options?: ErrorOptions) {
    super('unsupported', text, options);
  }
}

/** What was read; the messages say what the user can do instead. */
type ReadKind = 'read' | 'annotations';

/** The error for a request that took too long. */
export const timeoutError = (idleTimeoutMs: number, kind: ReadKind): ReadLimitError =>
  new ReadLimitError(messageRef(`errors.${kind}.timeout`, { seconds: Math.round(idleTimeoutMs / 1000) }));

/** Replaces the error of a thread that ran out of memory with one for people. */
export const explainExit = (error: unknown, kind: ReadKind): unknown =>
  error instanceof WorkerExitError && error.isOutOfMemory
    ? new ReadLimitError(messageRef(`errors.${kind}.memory`), { cause: error })
    : error;
