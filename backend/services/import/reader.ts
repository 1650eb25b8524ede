import type { ArticlePicture } from '../../../data/store/pictures/pictures.ts';
import { startWorker } from '../../workers/start-worker.ts';
import { workerFile } from '../../workers/worker-file.ts';
import { createWorkerPool } from '../../workers/worker-pool.ts';
import type { OnProgress, PictureRequest, ImportedDocument, ReadRequest } from './read/imported-document.ts';
import { defaultIdleTimeoutMs, explainExit, resourceLimits, timeoutError } from './read-limits.ts';
import type { ReadMethods, ReadWorkerData } from './read-worker.ts';

export interface ReadOptions {
  /** Aborting stops the reading at once; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Reads articles in threads, so that the window stays responsive. */
export interface Reader {
  /** Rejects with an `AppError` for errors that the user should see. */
  read(request: ReadRequest, options?: ReadOptions): Promise<ImportedDocument>;
  /** Fetches images of an article in the library again. */
  fetchPictures(request: PictureRequest, options?: ReadOptions): Promise<readonly ArticlePicture[]>;
  close(): Promise<void>;
}

export interface ReaderOptions {
  /** The folder of the library, where images are stored; null: images are skipped. */
  readonly libraryFolder: string | null;
  /** Maximum number of threads. */
  readonly threads?: number;
  /** A thread that reports no progress for this time is terminated, ms. Downloads report every chunk. */
  readonly idleTimeoutMs?: number;
  /** The thread's file; by default the one beside this module or in the bundle. */
  readonly file?: string | undefined;
}

/** After a task that took longer than this, ms, the thread is replaced, because garbage in its memory would slow the next one down. */
const replaceAfterMs = 5_000;

export function createReader(options: ReaderOptions): Reader {
  const { libraryFolder, threads = 2, idleTimeoutMs = defaultIdleTimeoutMs } = options;
  const file = options.file ?? workerFile(import.meta.dirname, 'read-worker');
  const data: ReadWorkerData = { libraryFolder };
  const pool = createWorkerPool<ReadMethods>({
    start: () => startWorker({ name: 'read worker', file, data, resourceLimits }),
    size: threads,
    idleTimeoutMs,
    timeoutError: () => timeoutError(idleTimeoutMs, 'read'),
    replaceAfterMs,
  });
  const explain = (error: unknown): never => {
    throw explainExit(error, 'read');
  };
  return {
    read: (request, readOptions) => pool.request('read', request, readOptions).catch(explain),
    fetchPictures: (request, readOptions) =>
      pool.request('fetchPictures', request, readOptions).catch(explain),
    close: () => pool.close(),
  };
}
