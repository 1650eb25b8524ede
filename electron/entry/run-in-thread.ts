import { Worker } from 'node:worker_threads';

/** What the thread of a command is started with. */
export interface ThreadData {
  readonly args: readonly string[];
  /** See the places below; shared with the thread that waits. */
  readonly state: Int32Array;
}

/** Places in the shared state: how far the command is, and its exit code. */
export const [phase, exitCode] = [0, 1];
export const [began, ended] = [1, 2];

/** How long a thread may take to begin, ms. */
const startTimeoutMs = 20_000;

/**
 * Runs a command in a thread of its own and waits for its end without giving control back; answers its exit code.
 * Electron thus never gets as far as asking for a display, which a terminal on a server does not have.
 * @param file the thread's program; it reports by `state` and writes to the terminal itself.
 */
export function runInThread(file: string, args: readonly string[]): number {
  const state = new Int32Array(new SharedArrayBuffer(8));
  const data: ThreadData = { args, state };
  // As in cli/main.ts: V8 would give new objects far more room than commands need.
  const thread = new Worker(file, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: 12 } });
  thread.unref();
  if (Atomics.wait(state, phase, 0, startTimeoutMs) === 'timed-out') return 1;
  Atomics.wait(state, phase, began);
  return Atomics.load(state, exitCode);
}
