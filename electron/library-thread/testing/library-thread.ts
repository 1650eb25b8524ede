import { parentPort } from 'node:worker_threads';
import '../library-thread.ts';

// The real library thread with a message that makes it exit at once without closing anything.
parentPort?.on('message', ({ name }: { readonly name?: unknown }) => {
  if (name === 'die') process.exit(3);
});
