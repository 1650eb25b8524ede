import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import PQueue from 'p-queue';
import { AppError } from '../../../core/model/error.ts';
import type { ArticlePicture } from '../../../data/store/pictures/pictures.ts';
import type { ReadReply, ReadTask, ReadWorkerData, TaskResults } from '../../workers/read-worker.ts';
import type { OnProgress, PictureRequest, Reading, ReadRequest } from './imported-document.ts';

export interface ReadOptions {
  /** Aborting ends the reading at once; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Reads articles in threads, so that the window answers meanwhile. */
export interface Reader {
  /** Rejects with an AppError for what a person should know. */
  read(request: ReadRequest, options?: ReadOptions): Promise<Reading>;
  /** Fetches pictures of a kept article from where they lay. */
  fetchPictures(request: PictureRequest, options?: ReadOptions): Promise<readonly ArticlePicture[]>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** The folder of the library, which keeps the pictures; null: pictures are left out. */
  readonly libraryFolder: string | null;
  /** How many threads at most. */
  readonly threads?: number;
  /** A thread that says nothing for so long is ended, ms. Downloads say something with every piece. */
  readonly silence?: number;
  /** The thread's file; by default the one beside this module or in the bundle. */
  readonly file?: string | undefined;
}

const tooLong = (silence: number): AppError =>
  new AppError(
    'unsupported',
    `It took longer than ${Math.round(silence / 1000)} seconds to read, and was given up. Save the part that you want to keep as text, and import that.`,
  );

const tooMuch = (cause: unknown): AppError =>
  new AppError(
    'unsupported',
    'It needs more memory than there is to read. Save the part that you want to keep as text, and import that.',
    { cause },
  );

/** Memory of one thread, MB. The largest page that is allowed needs about a third of it. */
const memory = 2048;

/** After a task that took longer than this, ms, the thread's memory may be full of what is left of it, which makes the next one slow. */
const long = 5_000;

/** The thread's file where the sources run as they are, and where the program is bundled. */
function workerFile(): string {
  const here = typeof __dirname === 'string' ? __dirname : import.meta.dirname;
  const source = path.join(here, '../../workers/read-worker.ts');
  return existsSync(source) ? source : path.join(here, 'read-worker.cjs');
}

type TaskResult = TaskResults[keyof TaskResults];

const closing = (): Error => new Error('the program is closing');

export function createReader(options: ReaderOptions): Reader {
  const { libraryFolder, threads = 2, silence = 60_000 } = options;
  const queue = new PQueue({ concurrency: threads });
  const idle: Worker[] = [];
  const busy = new Set<Worker>();
  let closed = false;

  const startThread = (): Worker => {
    const workerData: ReadWorkerData = { libraryFolder };
    const thread = new Worker(options.file ?? workerFile(), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    // A thread that waits for work must not keep the program from ending.
    thread.unref();
    // One that dies while nobody waits for it is not used again.
    thread.on('error', () => undefined);
    thread.on('exit', () => {
      const place = idle.indexOf(thread);
      if (place >= 0) idle.splice(place, 1);
    });
    return thread;
  };

  const runOn = (thread: Worker, task: ReadTask, { signal, onProgress }: ReadOptions): Promise<TaskResult> =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      let timer: NodeJS.Timeout | undefined;
      const settle = (reusable: boolean, act: () => void): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', onAbort);
        // One by one: the runtime listens to its own threads too.
        thread.off('message', onReply);
        thread.off('error', onError);
        thread.off('exit', onExit);
        busy.delete(thread);
        if (reusable && !closed && performance.now() - began < long) {
          thread.unref();
          idle.push(thread);
        } else {
          void thread.terminate();
        }
        act();
      };
      const wait = (): void => {
        clearTimeout(timer);
        timer = setTimeout(() => settle(false, () => reject(tooLong(silence))), silence);
      };
      const onAbort = (): void => settle(false, () => reject(signal?.reason));
      const onReply = (reply: ReadReply): void => {
        if (reply.kind === 'progress') {
          wait();
          onProgress?.(reply.progress);
        } else if (reply.kind === 'done') settle(true, () => resolve(reply.value));
        else {
          const error =
            reply.code === null ? new Error(reply.message) : new AppError(reply.code, reply.message);
          settle(true, () => reject(error));
        }
      };
      const onError = (error: unknown): void => {
        const code = error instanceof Error && 'code' in error ? error.code : null;
        settle(false, () => reject(code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch(error) : error));
      };
      const onExit = (code: number): void =>
        settle(false, () => reject(new Error(`the reading thread ended with code ${code}`)));
      busy.add(thread);
      thread.ref();
      thread.on('message', onReply);
      thread.on('error', onError);
      thread.on('exit', onExit);
      signal?.addEventListener('abort', onAbort, { once: true });
      wait();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      thread.postMessage(task);
    });

  const submit = async <N extends ReadTask['name']>(
    task: Extract<ReadTask, { name: N }>,
    jobOptions: ReadOptions = {},
  ): Promise<TaskResults[N]> => {
    const run = (): Promise<TaskResult> => {
      if (closed) throw closing();
      jobOptions.signal?.throwIfAborted();
      return runOn(idle.pop() ?? startThread(), task, jobOptions);
    };
    return (await queue.add(run, { throwOnTimeout: true })) as TaskResults[N];
  };

  return {
    read: (request, jobOptions) => submit({ name: 'read', request }, jobOptions),
    fetchPictures: (request, jobOptions) => submit({ name: 'pictures', request }, jobOptions),
    async close() {
      closed = true;
      await Promise.all([...idle.splice(0), ...busy].map((thread) => thread.terminate()));
    },
  };
}
