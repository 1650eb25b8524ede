import { workerData } from 'node:worker_threads';
import { serveWorker } from '../../workers/serve-worker.ts';
import { createSearchMethods } from './search-methods.ts';

// The thread that searches, so that what a person does meanwhile need not wait.

export interface SearchWorkerData {
  /** The library's folder. */
  readonly folder: string;
}

serveWorker(createSearchMethods((workerData as SearchWorkerData).folder));
