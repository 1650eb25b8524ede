import { Worker } from 'node:worker_threads';

/** Worker data of a command's thread. */
export interface ThreadData {
  readonly args: readonly string[];
  /** State shared with the waiting main thread; see the indices below. */
  readonly state: Int32Array;
}

/** Indices of the shared state: the command's phase and its exit code. */
export const [phase, exitCode] = [0, 1];
export const [began, ended] = [1, 2];

/** Time limit for the thread to start, ms. */
const startTimeoutMs = 20_000;

/**
 * Runs a command in a worker thread and blocks until it ends; returns its exit code.
 * Blocking keeps Electron from connecting to a display, which a terminal on a server does not have.
 * @param file the worker's script; it reports through `state` and writes to the terminal itself.
 */
export function runInThread(file: string, args: readonly string[]): number {
  const state = new Int32Array(new SharedArrayBuffer(8));
  const data: ThreadData = { args, state };
  // As in cli/main.ts: by default V8 reserves far more memory for new objects than commands need.
  const thread = new Worker(file, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: 12 } });
  thread.unref();
  if (Atomics.wait(state, phase, 0, startTimeoutMs) === 'timed-out') return 1;
  Atomics.wait(state, phase, began);
  return Atomics.load(state, exitCode);
}
