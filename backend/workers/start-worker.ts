import { Worker, type ResourceLimits } from 'node:worker_threads';
import { connect, type Connection } from './connection.ts';
import type { Methods } from './protocol.ts';

/** A worker thread that ended although nobody terminated it. `cause` is what it threw; undefined when it exited by itself. */
export class WorkerExitError extends Error {
  override name = 'WorkerExitError';
  readonly exitCode: number;

  constructor(worker: string, exitCode: number, cause: unknown) {
    const why = cause === undefined ? `ended with code ${exitCode}` : `failed: ${messageOf(cause)}`;
    super(`the ${worker} ${why}`, { cause });
    this.exitCode = exitCode;
  }

  /** Whether the thread reached its memory limit. */
  get isOutOfMemory(): boolean {
    return (
      this.cause instanceof Error && 'code' in this.cause && this.cause.code === 'ERR_WORKER_OUT_OF_MEMORY'
    );
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export interface WorkerOptions<Local extends Methods> {
  /** For error messages: "search worker". */
  readonly name: string;
  /** The thread's program, absolute (see worker-file.ts); it calls `serveWorker`. */
  readonly file: string;
  /** Given to the thread as its `workerData`. */
  readonly data?: unknown;
  readonly resourceLimits?: ResourceLimits;
  /** What the thread may request of this side. */
  readonly methods?: Local;
  /** Called with the error of a notification from the thread. */
  readonly onError?: (error: unknown) => void;
  /** Called when the thread ended without `terminate`; what was pending has been rejected with the same error. */
  readonly onExit?: (error: WorkerExitError) => void;
}

export interface WorkerHandle<Remote extends Methods> extends Pick<Connection<Remote>, 'request' | 'notify'> {
  /** False once the thread has ended or been terminated; every request is then rejected. */
  readonly isRunning: boolean;
  /** Ends the thread whatever it does, and rejects what is pending with `reason`. */
  terminate(reason: unknown): Promise<void>;
}

/**
 * Starts a worker thread. It keeps the process alive while a request is pending, and not otherwise. When it ends, pending and
 * later requests reject with a `WorkerExitError`.
 */
export function startWorker<Remote extends Methods, Local extends Methods = object>(
  options: WorkerOptions<Local>,
): WorkerHandle<Remote> {
  const { name, file, data, resourceLimits, methods = {}, onError = () => undefined, onExit } = options;
  const worker = new Worker(file, { workerData: data, ...(resourceLimits && { resourceLimits }) });
  const connection = connect<object, Remote>(worker, {
    methods,
    onError,
    onPending: (isPending) => (isPending ? worker.ref() : worker.unref()),
  });
  worker.unref();

  let isRunning = true;
  let isTerminated = false;
  let cause: unknown;
  const terminate = async (reason: unknown): Promise<void> => {
    isRunning = false;
    isTerminated = true;
    connection.close(reason);
    await worker.terminate();
  };
  worker.on('error', (error) => (cause = error));
  worker.on('messageerror', (error) => void terminate(error));
  worker.on('exit', (code) => {
    isRunning = false;
    if (isTerminated) return;
    const error = new WorkerExitError(name, code, cause);
    connection.close(error);
    onExit?.(error);
  });

  return {
    get isRunning() {
      return isRunning;
    },
    request: connection.request,
    notify: connection.notify,
    terminate,
  };
}
