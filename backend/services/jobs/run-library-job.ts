import type { InputOf, OutputOf } from '../../workers/protocol.ts';
import { startWorker } from '../../workers/start-worker.ts';
import { workerFile } from '../../workers/worker-file.ts';
import type { LibraryJobs } from './library-jobs.ts';

/** Runs a job in its own thread. Rejects with an `AppError` where the job threw one. */
export type RunLibraryJob = <J extends keyof LibraryJobs>(
  job: J,
  input: InputOf<LibraryJobs[J]>,
) => Promise<OutputOf<LibraryJobs[J]>>;

export const runLibraryJob: RunLibraryJob = async (job, input) => {
  const worker = startWorker<LibraryJobs>({
    name: 'library worker',
    file: workerFile(import.meta.dirname, 'library-worker'),
  });
  try {
    return await worker.request(job, input);
  } finally {
    void worker.terminate(new Error('the job is done'));
  }
};
