import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../core/model/error.ts';
import type { LibraryJob, LibraryJobs } from './library-jobs.ts';
import type { LibraryReply, LibraryWorkerData } from '../../workers/library-worker.ts';

/** The worker where the sources run as they are, and where the program is bundled. */
function workerFile(): string {
  const here = typeof __dirname === 'string' ? __dirname : import.meta.dirname;
  const source = path.join(here, '../../workers/library-worker.ts');
  return existsSync(source) ? source : path.join(here, 'library.cjs');
}

/** Runs a job in a thread of its own. Rejects with an `AppError` where the job threw one. */
export type RunLibraryJob = <J extends LibraryJob>(
  job: J,
  input: LibraryJobs[J]['input'],
) => Promise<LibraryJobs[J]['output']>;

export const runLibraryJob: RunLibraryJob = (job, input) =>
  new Promise((resolve, reject) => {
    const data: LibraryWorkerData = { job, input };
    const worker = new Worker(workerFile(), { workerData: data });
    worker.on('message', (reply: LibraryReply) => {
      if (reply.ok) resolve(reply.value as never);
      else reject(reply.code ? new AppError(reply.code, reply.message) : new Error(reply.message));
    });
    worker.on('error', (error) => reject(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => reject(new Error(`the thread for “${job}” ended with code ${code}`)));
  });
