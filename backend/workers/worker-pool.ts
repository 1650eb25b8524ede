import PQueue from 'p-queue';
import type { Connection, RequestOptions } from './connection.ts';
import type { InputOf, Methods, OutputOf, ProgressOf } from './protocol.ts';
import type { WorkerHandle } from './start-worker.ts';

export interface WorkerPoolOptions<Remote extends Methods> {
  readonly start: () => WorkerHandle<Remote>;
  /** How many workers at most; each has one request at a time. */
  readonly size: number;
  /** A worker that reports no progress for so long is terminated, ms. */
  readonly idleTimeoutMs: number;
  /** What the request of such a worker rejects with. */
  readonly timeoutError: () => Error;
  /** A worker that needed longer for one request is not used again, ms. */
  readonly replaceAfterMs: number;
}

export interface WorkerPool<Remote extends Methods> extends Pick<Connection<Remote>, 'request'> {
  /** Terminates all workers; what is pending or waiting rejects. */
  close(): Promise<void>;
}

const closing = (): Error => new Error('the program is closing');

/** Runs requests on several workers. Aborting a request terminates its worker, which ends even work that hangs. */
export function createWorkerPool<Remote extends Methods>(
  options: WorkerPoolOptions<Remote>,
): WorkerPool<Remote> {
  const { start, size, idleTimeoutMs, timeoutError, replaceAfterMs } = options;
  const queue = new PQueue({ concurrency: size });
  let idle: WorkerHandle<Remote>[] = [];
  const busy = new Set<WorkerHandle<Remote>>();
  let closed = false;

  const takeWorker = (): WorkerHandle<Remote> => {
    idle = idle.filter(({ isRunning }) => isRunning);
    return idle.pop() ?? start();
  };

  const run = async <N extends keyof Remote & string>(
    name: N,
    input: InputOf<Remote[N]>,
    { signal, onProgress }: RequestOptions<ProgressOf<Remote[N]>>,
  ): Promise<OutputOf<Remote[N]>> => {
    if (closed) throw closing();
    signal?.throwIfAborted();
    const worker = takeWorker();
    busy.add(worker);
    const startedAt = performance.now();
    const onTimeout = (): void => void worker.terminate(timeoutError());
    let timer = setTimeout(onTimeout, idleTimeoutMs);
    const onAbort = (): void => void worker.terminate(signal?.reason);
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      return await worker.request(name, input, {
        onProgress: (progress) => {
          clearTimeout(timer);
          timer = setTimeout(onTimeout, idleTimeoutMs);
          onProgress?.(progress);
        },
      });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      busy.delete(worker);
      if (!closed && worker.isRunning && performance.now() - startedAt < replaceAfterMs) idle.push(worker);
      else void worker.terminate(closing());
    }
  };

  return {
    request: async <N extends keyof Remote & string>(
      name: N,
      input: InputOf<Remote[N]>,
      requestOptions: RequestOptions<ProgressOf<Remote[N]>> = {},
    ) =>
      (await queue.add(() => run(name, input, requestOptions), {
        throwOnTimeout: true,
      })) as OutputOf<Remote[N]>,
    async close() {
      closed = true;
      const workers = [...idle.splice(0), ...busy];
      await Promise.all(workers.map((worker) => worker.terminate(closing())));
    },
  };
}
