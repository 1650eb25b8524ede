import { messageRef } from '../../messages/message-keys.ts';
import path from 'node:path';
import type { Reply } from '../../contract/reply.ts';
import type { Connection } from '../../backend/workers/connection.ts';
import { createRestartingWorker } from '../../backend/workers/restarting-worker.ts';
import { startWorker } from '../../backend/workers/start-worker.ts';
import type { LibraryThreadData, LibraryThreadMethods, MainMethods } from './methods.ts';

export interface LibraryThread extends Pick<Connection<LibraryThreadMethods>, 'request' | 'notify'> {
  /** Executes a command of the window. Never rejects. */
  invoke(name: unknown, input: unknown): Promise<Reply<unknown>>;
  /** Imports files that were dropped on the window. Never rejects. */
  importDropped(paths: readonly string[]): Promise<Reply<unknown>>;
  /** Stops all work, closes the library and ends the thread. */
  close(): Promise<void>;
}

export interface LibraryThreadOptions {
  readonly data: LibraryThreadData;
  /** Methods that the thread may request of this process. */
  readonly methods: MainMethods;
  /** Called when the thread exits unexpectedly; the next request starts a new one. Answered commands are on disk. */
  readonly onExit: (error: Error) => void;
  readonly log: (error: unknown) => void;
  /** The thread's script; by default the bundled one. */
  readonly file?: string;
}

/** Time limit for the thread to stop, ms. All answered commands are already on disk. */
const shutdownTimeoutMs = 8_000;

const threadExited: Reply<never> = {
  ok: false,
  error: {
    code: 'internal',
    text: messageRef('errors.internal'),
  },
};

/** Starts the thread that owns the library; see ADR 53. */
export function startLibraryThread(options: LibraryThreadOptions): LibraryThread {
  const { data, methods, onExit, log } = options;
  const file = options.file ?? path.join(__dirname, 'library-thread.cjs');
  const worker = createRestartingWorker(() =>
    startWorker<LibraryThreadMethods, MainMethods>({
      name: 'library-thread',
      file,
      data,
      methods,
      onError: log,
      onExit: (error) => {
        if (!isClosing) onExit(error);
      },
    }),
  );
  let isClosing = false;
  let closed: Promise<void> | null = null;
  worker.get();

  const close = async (): Promise<void> => {
    isClosing = true;
    const running = worker.running;
    if (!running) return;
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      running.request('close', null).catch(log),
      new Promise<void>((resolve) => (timer = setTimeout(resolve, shutdownTimeoutMs))),
    ]);
    clearTimeout(timer);
    await running.terminate(new Error('the program is closing'));
  };

  const request: LibraryThread['request'] = async (...args) => {
    if (isClosing) throw new Error('the program is closing');
    return worker.get().request(...args);
  };
  const answer = async (work: Promise<Reply<unknown>>): Promise<Reply<unknown>> => {
    try {
      return await work;
    } catch (error) {
      if (!isClosing) log(error);
      return threadExited;
    }
  };
  return {
    request,
    notify(...args) {
      if (!isClosing) worker.get().notify(...args);
    },
    invoke: (name, input) => answer(request('invoke', { name, input })),
    importDropped: (paths) => answer(request('importDropped', paths)),
    close: () => (closed ??= close()),
  };
}
