import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { lowerThreadPriority } from './lower-thread-priority.ts';

it.runIf(process.platform === 'linux')(
  'lowers the priority of the thread that calls it, and of no other',
  async () => {
    const before = os.getPriority();
    const file = JSON.stringify(path.join(import.meta.dirname, 'lower-thread-priority.ts'));
    const worker = new Worker(
      `import(${file}).then(({ lowerThreadPriority }) => {
         lowerThreadPriority();
         const id = Number(require('node:fs').readlinkSync('/proc/thread-self').split('/').at(-1));
         require('node:worker_threads').parentPort.postMessage(require('node:os').getPriority(id));
       });`,
      { eval: true },
    );
    const priority = await new Promise((resolve) => worker.once('message', resolve));
    await worker.terminate();
    expect(priority).toBe(Math.max(before, os.constants.priority.PRIORITY_BELOW_NORMAL));
    expect(os.getPriority()).toBe(before);
  },
);

it('does not change the priority of the main thread', () => {
  const before = os.getPriority();
  lowerThreadPriority();
  expect(os.getPriority()).toBe(before);
});
