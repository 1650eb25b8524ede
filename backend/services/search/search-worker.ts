import { workerData } from 'node:worker_threads';
import { serveWorker } from '../../workers/serve-worker.ts';
import { createSearchMethods } from './search-methods.ts';

// The search thread, so that a search blocks no other command.

export interface SearchWorkerData {
  /** The library's folder. */
  readonly folder: string;
}

serveWorker(createSearchMethods((workerData as SearchWorkerData).folder));
