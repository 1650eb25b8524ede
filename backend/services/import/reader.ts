import { AppError } from '../../../core/model/error.ts';
import type { ArticlePicture } from '../../../data/store/pictures/pictures.ts';
import { startWorker, WorkerExitError } from '../../workers/start-worker.ts';
import { workerFile } from '../../workers/worker-file.ts';
import { createWorkerPool } from '../../workers/worker-pool.ts';
import type { OnProgress, PictureRequest, ImportedDocument, ReadRequest } from './imported-document.ts';
import type { ReadMethods, ReadWorkerData } from './read-worker.ts';

export interface ReadOptions {
  /** Aborting ends the reading at once; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Reads articles in threads, so that the window answers meanwhile. */
export interface Reader {
  /** Rejects with an AppError for what a person should know. */
  read(request: ReadRequest, options?: ReadOptions): Promise<ImportedDocument>;
  /** Fetches pictures of a kept article from where they lay. */
  fetchPictures(request: PictureRequest, options?: ReadOptions): Promise<readonly ArticlePicture[]>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** The folder of the library, which keeps the pictures; null: pictures are left out. */
  readonly libraryFolder: string | null;
  /** How many threads at most. */
  readonly threads?: number;
  /** A thread that reports nothing for so long is ended, ms. Downloads report every piece. */
  readonly idleTimeoutMs?: number;
  /** The thread's file; by default the one beside this module or in the bundle. */
  readonly file?: string | undefined;
}

const timeoutError = (idleTimeoutMs: number): AppError =>
  new AppError(
    'unsupported',
    `It took longer than ${Math.round(idleTimeoutMs / 1000)} seconds to read, and was given up. Save the part that you want to keep as text, and import that.`,
  );

const memoryError = (cause: unknown): AppError =>
  new AppError(
    'unsupported',
    'It needs more memory than there is to read. Save the part that you want to keep as text, and import that.',
    { cause },
  );

/** The largest page that is allowed needs about a third of it. */
const resourceLimits = { maxOldGenerationSizeMb: 2048 };

/** After a task that took longer than this, ms, what is left of it may fill the thread's memory, which makes the next one slow. */
const replaceAfterMs = 5_000;

export function createReader(options: ReaderOptions): Reader {
  const { libraryFolder, threads = 2, idleTimeoutMs = 60_000 } = options;
  const file = options.file ?? workerFile(import.meta.dirname, 'read-worker');
  const data: ReadWorkerData = { libraryFolder };
  const pool = createWorkerPool<ReadMethods>({
    start: () => startWorker({ name: 'read worker', file, data, resourceLimits }),
    size: threads,
    idleTimeoutMs,
    timeoutError: () => timeoutError(idleTimeoutMs),
    replaceAfterMs,
  });
  const explain = (error: unknown): never => {
    throw error instanceof WorkerExitError && error.isOutOfMemory ? memoryError(error) : error;
  };
  return {
    read: (request, readOptions) => pool.request('read', request, readOptions).catch(explain),
    fetchPictures: (request, readOptions) =>
      pool.request('fetchPictures', request, readOptions).catch(explain),
    close: () => pool.close(),
  };
}
