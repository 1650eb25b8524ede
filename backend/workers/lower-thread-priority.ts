import { readlinkSync } from 'node:fs';
import os from 'node:os';
import { isMainThread } from 'node:worker_threads';

/**
 * Gives the window and commands priority over the calling thread. Only Linux supports priorities of threads; on other systems,
 * and without permission, it has no effect.
 */
export function lowerThreadPriority(): void {
  if (isMainThread || process.platform !== 'linux') return;
  try {
    // "PROCESS/task/THREAD". setpriority(2): on Linux it takes a thread's number too.
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    os.setPriority(thread, os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // The priority stays as it is.
  }
}
