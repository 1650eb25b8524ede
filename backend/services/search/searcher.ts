import { messageRef } from '../../../messages/message-keys.ts';
import type { LibraryFilter, LibrarySort } from '../../../core/model/library.ts';
import { AppError } from '../../../core/model/error.ts';
import type { LibraryView } from '../../../data/store/library/view.ts';
import type { ShownHit } from '../../../data/store/search/show-hits.ts';
import { createRestartingWorker } from '../../workers/restarting-worker.ts';
import { startWorker, type WorkerHandle } from '../../workers/start-worker.ts';
import { workerFile } from '../../workers/worker-file.ts';
import type { LongReadArgs, LongReadName, LongReadResult } from './long-reads.ts';
import type { SearchMethods } from './search-methods.ts';
import type { SearchWorkerData } from './search-worker.ts';

/** Searches in a thread with its own connection. */
export interface Searcher {
  /**
   * The ids of the articles that match the filter, in order. A waiting search is dropped when a newer one is requested: it rejects
   * with `conflict`.
   */
  view(filter: LibraryFilter, sort: LibrarySort, typing: boolean): Promise<LibraryView>;
  /** The matches in articles. */
  hits(query: string, typing: boolean, ids: readonly string[]): Promise<readonly ShownHit[]>;
  /** Runs one of the reads in long-reads.ts. */
  read<N extends LongReadName>(name: N, ...args: LongReadArgs<N>): Promise<LongReadResult<N>>;
  /** Closes the library's file, so that it can be renamed; the next search opens it again. */
  release(): Promise<void>;
  close(): Promise<void>;
}

type SearchWorker = WorkerHandle<SearchMethods>;

interface Job {
  run(thread: SearchWorker): Promise<void>;
  drop(error: Error): void;
  /** A newer search of this kind replaces it. */
  readonly isView: boolean;
}

const superseded = (): AppError => new AppError('conflict', messageRef('errors.search.replaced'));

/** Starts the thread with the first search. If it fails, its search is rejected, and the next search starts a new one. */
export function createSearcher(folder: string): Searcher {
  const data: SearchWorkerData = { folder };
  const file = workerFile(import.meta.dirname, 'search-worker');
  const worker = createRestartingWorker(() =>
    startWorker<SearchMethods>({ name: 'search worker', file, data }),
  );
  let waiting: Job[] = [];
  let busy = false;

  /** One search at a time, so that waiting ones can be dropped. */
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
        // The list is computed before the matches.
        waiting = [job, ...others];
        for (const each of old) each.drop(superseded());
      } else waiting.push(job);
      next();
    });

  return {
    view: (filter, sort, typing) => ask(true, (thread) => thread.request('view', { filter, sort, typing })),
    hits: (query, typing, ids) => ask(false, (thread) => thread.request('hits', { query, typing, ids })),
    read: <N extends LongReadName>(name: N, ...args: LongReadArgs<N>) =>
      ask(false, (thread) => thread.request('read', { name, args }) as Promise<LongReadResult<N>>),
    release: () =>
      worker.running ? ask(false, (thread) => thread.request('release', null)) : Promise.resolve(),
    async close() {
      // Not an unexpected error: a window may ask until the end.
      const closing = new AppError('conflict', messageRef('errors.library.closing'));
      for (const job of waiting.splice(0)) job.drop(closing);
      await worker.terminate(closing);
    },
  };
}
