import { parentPort, workerData } from 'node:worker_threads';
import { createRpc } from './rpc.ts';
import { createSearchTasks } from '../services/search/search-tasks.ts';

// The thread that searches, so that what a person does meanwhile need not wait.

/** What the thread is started with. */
export interface SearchWorkerData {
  /** The library's folder. */
  readonly folder: string;
}

if (!parentPort) throw new Error('this is the program of a thread');
createRpc(parentPort, createSearchTasks((workerData as SearchWorkerData).folder), (error) => {
  throw error;
});
