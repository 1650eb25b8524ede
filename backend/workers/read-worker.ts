import { parentPort, workerData } from 'node:worker_threads';
import { AppError, type ErrorCode } from '../../core/model/error.ts';
import type { ArticlePicture } from '../../data/store/pictures/pictures.ts';
import { fetchPictures, readArticle } from '../services/import/read/read-article.ts';
import { stepBack } from './lower-thread-priority.ts';
import type {
  PictureRequest,
  Reading,
  ReadProgress,
  ReadRequest,
} from '../services/import/imported-document.ts';

/** What the thread is started with. */
export interface ReadWorkerData {
  /** Where pictures are kept; null: nowhere, they are left out. */
  readonly libraryFolder: string | null;
}

export type ReadTask =
  | { readonly name: 'read'; readonly request: ReadRequest }
  | { readonly name: 'pictures'; readonly request: PictureRequest };

export interface TaskResults {
  readonly read: Reading;
  readonly pictures: readonly ArticlePicture[];
}

export type ReadReply =
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'done'; readonly value: TaskResults[keyof TaskResults] }
  /** `code` is null for an error that no person should read. */
  | { readonly kind: 'failed'; readonly code: ErrorCode | null; readonly message: string };

stepBack();

const { libraryFolder } = (workerData ?? { libraryFolder: null }) as ReadWorkerData;

function send(reply: ReadReply): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port, not a window
  parentPort?.postMessage(reply);
}

const onProgress = (progress: ReadProgress): void => send({ kind: 'progress', progress });

const perform = (task: ReadTask): Promise<TaskResults[keyof TaskResults]> =>
  task.name === 'read'
    ? readArticle(task.request, { libraryFolder, onProgress })
    : fetchPictures(task.request, { libraryFolder, onProgress });

/** The thread that reads, one task at a time: a page that takes for ever, or too much memory, takes the thread and not the program. */
parentPort?.on('message', (task: ReadTask) => {
  perform(task).then(
    (value) => send({ kind: 'done', value }),
    (error: unknown) => {
      const known = error instanceof AppError;
      const message = error instanceof Error ? error.message : String(error);
      const detail = error instanceof Error ? (error.stack ?? message) : message;
      send({ kind: 'failed', code: known ? error.code : null, message: known ? message : detail });
    },
  );
});
