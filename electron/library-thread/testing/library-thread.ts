import { parentPort } from 'node:worker_threads';
import '../library-thread.ts';

// The library's thread as it is, for tests of its death: it ends at once, and closes nothing, when it is told to.
parentPort?.on('message', ({ name }: { readonly name?: unknown }) => {
  if (name === 'die') process.exit(3);
});
