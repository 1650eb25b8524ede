import type { LibraryFilter, LibrarySort } from '../../../core/model/library.ts';
import { AppError } from '../../../core/model/error.ts';
import type { LibraryView } from '../../../data/store/library/view.ts';
import type { ShownHit } from '../../../data/store/search/show-hits.ts';
import { createRestartingWorker } from '../../workers/restarting-worker.ts';
import { startWorker, type WorkerHandle } from '../../workers/start-worker.ts';
import { workerFile } from '../../workers/worker-file.ts';
import type { SearchMethods } from './search-methods.ts';
import type { SearchWorkerData } from './search-worker.ts';

/** Searches in a thread with a connection of its own. */
export interface Searcher {
  /**
   * The ids of what passes the filter, in order. A question that still waits when a newer one comes is dropped: it rejects with
   * `conflict`, for nobody looks at its answer any more.
   */
  view(filter: LibraryFilter, sort: LibrarySort, typing: boolean): Promise<LibraryView>;
  /** Why articles were found. */
  hits(query: string, typing: boolean, ids: readonly string[]): Promise<readonly ShownHit[]>;
  /** Lets the library's file go, so that it can be renamed; the next question opens it again. */
  release(): Promise<void>;
  close(): Promise<void>;
}

type SearchWorker = WorkerHandle<SearchMethods>;

interface Job {
  run(thread: SearchWorker): Promise<void>;
  drop(error: Error): void;
  /** A newer one of this kind takes its place. */
  readonly isView: boolean;
}

const superseded = (): AppError =>
  new AppError('conflict', 'A newer search took the place of this one. Look at its results.');

/** The thread is started with the first question. One that dies fails what it was asked, and the next question gets a new one. */
export function createSearcher(folder: string): Searcher {
  const data: SearchWorkerData = { folder };
  const file = workerFile(import.meta.dirname, 'search-worker');
  const worker = createRestartingWorker(() =>
    startWorker<SearchMethods>({ name: 'search worker', file, data }),
  );
  let waiting: Job[] = [];
  let busy = false;

  /** One question at a time, so that those behind it can still be dropped. */
  const next = (): void => {
    if (busy) return;
    const job = waiting.shift();
    if (!job) return;
    busy = true;
    void job.run(worker.get()).finally(() => {
      busy = false;
      next();
    });
  };

  const ask = <T>(isView: boolean, work: (thread: SearchWorker) => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const job: Job = { isView, run: (thread) => work(thread).then(resolve, reject), drop: reject };
      if (isView) {
        const [old, others] = [waiting.filter((each) => each.isView), waiting.filter((each) => !each.isView)];
        // What was found comes before why it was found.
        waiting = [job, ...others];
        for (const each of old) each.drop(superseded());
      } else waiting.push(job);
      next();
    });

  return {
    view: (filter, sort, typing) => ask(true, (thread) => thread.request('view', { filter, sort, typing })),
    hits: (query, typing, ids) => ask(false, (thread) => thread.request('hits', { query, typing, ids })),
    release: () =>
      worker.running ? ask(false, (thread) => thread.request('release', null)) : Promise.resolve(),
    async close() {
      const closing = new Error('the program is closing');
      for (const job of waiting.splice(0)) job.drop(closing);
      await worker.terminate(closing);
    },
  };
}
