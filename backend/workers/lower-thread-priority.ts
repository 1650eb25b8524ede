import { readlinkSync } from 'node:fs';
import os from 'node:os';
import { isMainThread } from 'node:worker_threads';

/**
 * Lets the window and what a person does come before the work of the thread that calls it. Linux alone knows priorities of threads;
 * elsewhere, and where it may not, nothing happens.
 */
export function lowerThreadPriority(): void {
  if (isMainThread || process.platform !== 'linux') return;
  try {
    // "PROCESS/task/THREAD". setpriority(2): on Linux it takes a thread's number too.
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    os.setPriority(thread, os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It works as it did.
  }
}
