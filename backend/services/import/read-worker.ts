import { workerData } from 'node:worker_threads';
import type { ArticlePicture } from '../../../data/store/pictures/pictures.ts';
import { lowerThreadPriority } from '../../workers/lower-thread-priority.ts';
import type { RequestContext } from '../../workers/protocol.ts';
import { serveWorker } from '../../workers/serve-worker.ts';
import type {
  PictureRequest,
  ImportedDocument,
  ReadProgress,
  ReadRequest,
} from './read/imported-document.ts';
import { fetchPictures, readArticle } from './read/read-article.ts';

// A thread that reads articles: a page that takes too much time or memory affects the thread and not the program.

export interface ReadWorkerData {
  /** The folder where images are stored; null: images are skipped. */
  readonly libraryFolder: string | null;
}

export interface ReadMethods {
  /** Rejects with an `AppError` for errors that the user should see. */
  read(request: ReadRequest, context: RequestContext<ReadProgress>): Promise<ImportedDocument>;
  fetchPictures(
    request: PictureRequest,
    context: RequestContext<ReadProgress>,
  ): Promise<readonly ArticlePicture[]>;
}

const { libraryFolder } = workerData as ReadWorkerData;

lowerThreadPriority();
serveWorker<ReadMethods>({
  read: (request, { reportProgress }) => readArticle(request, { libraryFolder, onProgress: reportProgress }),
  fetchPictures: (request, { reportProgress }) =>
    fetchPictures(request, { libraryFolder, onProgress: reportProgress }),
});
