import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LibraryFilter, LibrarySort } from '../../../core/model/library.ts';
import { AppError } from '../../../core/model/error.ts';
import type { LibraryView } from '../../../data/store/library/view.ts';
import type { ShownHit } from '../../../data/store/search/search.ts';
import { createRpc } from '../../workers/rpc.ts';
import type { Rpc } from '../../workers/rpc.ts';
import type { SearchTasks } from './search-tasks.ts';
import type { SearchWorkerData } from '../../workers/search-worker.ts';

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

/** The thread's file where the sources run as they are, and where the program is bundled. */
function workerFile(): string {
  const here = typeof __dirname === 'string' ? __dirname : import.meta.dirname;
  const source = path.join(here, '../../workers/search-worker.ts');
  return existsSync(source) ? source : path.join(here, 'search.cjs');
}

interface Job {
  run(rpc: Rpc<SearchTasks>): Promise<void>;
  drop(error: Error): void;
  /** A newer one of this kind takes its place. */
  readonly isView: boolean;
}

const superseded = (): AppError =>
  new AppError('conflict', 'A newer search took the place of this one. Look at its results.');

/** The thread is started with the first question. One that dies fails what it was asked, and the next question gets a new one. */
export function createSearcher(folder: string): Searcher {
  let running: { readonly worker: Worker; readonly rpc: Rpc<SearchTasks> } | null = null;
  let waiting: Job[] = [];
  let busy = false;

  const begin = () => {
    const workerData: SearchWorkerData = { folder };
    const worker = new Worker(workerFile(), { workerData });
    const rpc = createRpc<object, SearchTasks>(worker, {}, () => undefined);
    let cause: unknown = null;
    worker.on('error', (error) => (cause = error));
    worker.on('exit', (code) => {
      if (running?.worker === worker) running = null;
      rpc.fail(cause instanceof Error ? cause : new Error(`the searching thread ended with code ${code}`));
    });
    // A thread that waits for work must not keep the program from ending.
    worker.unref();
    return { worker, rpc };
  };

  /** One question at a time, so that those behind it can still be dropped. */
  const next = (): void => {
    if (busy) return;
    const job = waiting.shift();
    if (!job) return;
    busy = true;
    const { worker, rpc } = (running ??= begin());
    worker.ref();
    void job.run(rpc).finally(() => {
      worker.unref();
      busy = false;
      next();
    });
  };

  const ask = <T>(isView: boolean, work: (rpc: Rpc<SearchTasks>) => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const job: Job = { isView, run: (rpc) => work(rpc).then(resolve, reject), drop: reject };
      if (isView) {
        const [old, others] = [waiting.filter((each) => each.isView), waiting.filter((each) => !each.isView)];
        // What was found comes before why it was found.
        waiting = [job, ...others];
        for (const each of old) each.drop(superseded());
      } else waiting.push(job);
      next();
    });

  return {
    view: (filter, sort, typing) => ask(true, (rpc) => rpc.call('view', filter, sort, typing)),
    hits: (query, typing, ids) => ask(false, (rpc) => rpc.call('hits', query, typing, ids)),
    release: () => (running ? ask(false, (rpc) => rpc.call('release')) : Promise.resolve()),
    async close() {
      for (const job of waiting.splice(0)) job.drop(new Error('the program is closing'));
      await running?.worker.terminate();
    },
  };
}
