import { serveWorker } from '../../workers/serve-worker.ts';
import { libraryJobs } from './library-jobs.ts';

// The thread of one library job; see run-library-job.ts.

serveWorker(libraryJobs);
