import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { runCommandLine } from '../../cli/run.ts';
import { began, ended, exitCode, phase, type ThreadData } from './run-in-thread.ts';

const { args, state } = workerData as ThreadData;

function end(code: number): void {
  Atomics.store(state, exitCode, code);
  Atomics.store(state, phase, ended);
  Atomics.notify(state, phase);
}

/** Writes all of it: a pipe that is full takes it in parts, and one that never blocks is asked again. */
function writeAll(fd: number, text: string | Uint8Array): void {
  let rest = typeof text === 'string' ? Buffer.from(text) : text;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // The reader has seen enough (head): that is no failure of ours.
      if (code === 'EPIPE') end(0);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(state, phase, began, 5);
    }
  }
}

/** A thread's streams go by way of the thread that waits for this one, and would never arrive. */
const straight =
  (fd: number) =>
  (text: string | Uint8Array): boolean => {
    writeAll(fd, text);
    return true;
  };

process.stdout.write = straight(1);
process.stderr.write = straight(2);
process.on('uncaughtException', (error) => {
  process.stderr.write(`lectern: ${error.message}\n`);
  end(1);
});

Atomics.store(state, phase, began);
Atomics.notify(state, phase);
void runCommandLine(args).then(end);
