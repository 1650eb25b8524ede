import type { Methods } from './protocol.ts';
import type { WorkerHandle } from './start-worker.ts';

/** One worker that is started when it is first needed, and again after it has ended. */
export interface RestartingWorker<Remote extends Methods> {
  /** The worker; null where none runs. */
  readonly running: WorkerHandle<Remote> | null;
  /** The worker, started where none runs. */
  get(): WorkerHandle<Remote>;
  /** Ends the worker where one runs; see `WorkerHandle.terminate`. */
  terminate(reason: unknown): Promise<void>;
}

export function createRestartingWorker<Remote extends Methods>(
  start: () => WorkerHandle<Remote>,
): RestartingWorker<Remote> {
  let worker: WorkerHandle<Remote> | null = null;
  const running = (): WorkerHandle<Remote> | null => (worker?.isRunning ? worker : null);
  return {
    get running() {
      return running();
    },
    get: () => (worker = running() ?? start()),
    terminate: async (reason) => running()?.terminate(reason),
  };
}
