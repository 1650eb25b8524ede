import { writeSync } from 'node:fs';
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import type { FuzzLimits } from './limits.ts';

// Ends the process when one input uses too much processor time or memory. A thread of its own, because an input may block the main
// thread forever. It measures processor time, so that other programs on the machine cause no findings.

interface WatchdogData {
  readonly limits: FuzzLimits;
  /** Processor time of the process at the start of the input, ms. */
  readonly startedAt: Float64Array;
}

/** Interval of the checks, ms. */
const intervalMs = 200;
const mebibyte = 1024 * 1024;

/** Processor time of all threads of the process, ms. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Starts the thread; returns a function to call at the start of each input. */
export function startWatchdog(limits: FuzzLimits): () => void {
  const startedAt = new Float64Array(new SharedArrayBuffer(8));
  const data: WatchdogData = { limits, startedAt };
  const begin = (): void => void startedAt.fill(processorMs());
  begin();
  new Worker(import.meta.filename, { workerData: data }).unref();
  return begin;
}

function end(reason: string): never {
  writeSync(2, `${reason}\n`);
  process.kill(process.pid, 'SIGKILL');
  throw new Error(reason);
}

if (!isMainThread && workerData !== null && 'startedAt' in (workerData as object)) {
  const { limits, startedAt } = workerData as WatchdogData;
  setInterval(() => {
    const spent = processorMs() - (startedAt[0] ?? 0);
    if (spent > limits.time) end(`it took more than ${limits.time} ms of processor time`);
    if (process.memoryUsage.rss() > limits.memory * mebibyte)
      end(`it took more than ${limits.memory} MiB of memory`);
  }, intervalMs);
}
