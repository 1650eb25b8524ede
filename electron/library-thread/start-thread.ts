import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Reply } from '../../contract/reply.ts';
import type { MainCalls, ThreadCalls, ThreadStart } from './calls.ts';
import { createRpc } from '../../backend/workers/rpc.ts';
import type { Rpc } from '../../backend/workers/rpc.ts';

export interface LibraryThread extends Pick<Rpc<ThreadCalls>, 'call' | 'tell'> {
  /** A command of the window. Never rejects. */
  invoke(name: unknown, input: unknown): Promise<Reply<unknown>>;
  /** Ends all work, closes the library and ends the thread. */
  close(): Promise<void>;
}

export interface LibraryThreadOptions {
  readonly start: ThreadStart;
  /** What the thread may ask of this process. */
  readonly calls: MainCalls;
  /** It died; the next call starts another one. What was answered before is on disk. */
  readonly onGone: (error: Error) => void;
  readonly log: (error: unknown) => void;
  /** The thread's program; by default the one in the bundle. */
  readonly file?: string;
}

/** Longer than this nobody waits for the end of the work, ms: all that was answered is on disk anyway. */
const patience = 8_000;

const gone: Reply<never> = {
  ok: false,
  error: {
    code: 'internal',
    message:
      'Something went wrong inside Lectern, and it was written to the log in the library’s folder. ' +
      'Nothing that was saved before is lost. Try again, and if it happens again start Lectern anew.',
  },
};

/** Starts the thread that has the library: see ADR 53. */
export function startLibraryThread(options: LibraryThreadOptions): LibraryThread {
  const { start, calls, onGone, log } = options;
  const file = options.file ?? path.join(__dirname, 'thread.cjs');
  let running: { readonly worker: Worker; readonly rpc: Rpc<ThreadCalls> } | null = null;
  let closing = false;
  let closed: Promise<void> | null = null;

  const begin = () => {
    const worker = new Worker(file, { workerData: start });
    const rpc = createRpc<MainCalls, ThreadCalls>(worker, calls, log);
    let cause: Error | null = null;
    worker.on('error', (error) => (cause = error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => {
      if (running?.worker === worker) running = null;
      const error = cause ?? new Error(`the library’s thread ended with code ${code}`);
      rpc.fail(error);
      if (!closing) onGone(error);
    });
    return { worker, rpc };
  };
  const live = () => {
    if (closing) throw new Error('the program is closing');
    return (running ??= begin());
  };
  live();

  const end = async (): Promise<void> => {
    closing = true;
    if (!running) return;
    const { worker, rpc } = running;
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      rpc.call('close').catch(log),
      new Promise<void>((resolve) => (timer = setTimeout(resolve, patience))),
    ]);
    clearTimeout(timer);
    await worker.terminate();
  };

  return {
    call: async (name, ...args) => live().rpc.call(name, ...args),
    tell(name, ...args) {
      if (!closing) live().rpc.tell(name, ...args);
    },
    async invoke(name, input) {
      try {
        return await live().rpc.call('invoke', name, input);
      } catch (error) {
        if (!closing) log(error);
        return gone;
      }
    },
    close: () => (closed ??= end()),
  };
}
