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

/** Writes everything: a full pipe accepts only a part, and a non-blocking pipe must be retried. */
function writeAll(fd: number, text: string | Uint8Array): void {
  let rest = typeof text === 'string' ? Buffer.from(text) : text;
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // A consumer such as `head` closes the pipe early; this is not an error.
      if (code === 'EPIPE') end(0);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(state, phase, began, 5);
    }
  }
}

/**
 * Writes synchronously, because a worker's streams pass through the main thread, which is blocked waiting for this
 * one.
 */
const writeDirectly =
  (fd: number) =>
  (text: string | Uint8Array): boolean => {
    writeAll(fd, text);
    return true;
  };

process.stdout.write = writeDirectly(1);
process.stderr.write = writeDirectly(2);
process.on('uncaughtException', (error) => {
  process.stderr.write(`lectern: ${error.message}\n`);
  end(1);
});

Atomics.store(state, phase, began);
Atomics.notify(state, phase);
void runCommandLine(args).then(end);
