import path from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished, vi } from 'vitest';
import { createTestFolder, type TestFolder } from '../../data/testing/library.ts';
import { writeWorkerScript } from '../testing/worker-script.ts';
import { createRestartingWorker } from './restarting-worker.ts';
import { startWorker, WorkerExitError } from './start-worker.ts';

interface TestMethods {
  echo(value: unknown): unknown;
  exit(): void;
  crash(): void;
  hang(): void;
  fill(): void;
}

let folder: TestFolder;
let file: string;
beforeAll(() => {
  folder = createTestFolder();
  file = writeWorkerScript(
    folder.path,
    `echo: (value) => value,
     exit: () => process.exit(3),
     crash: () => new Promise(() => setImmediate(() => { throw new Error('thrown'); })),
     hang: () => { for (;;); },
     fill: () => { const all = []; for (;;) all.push(new Array(1e6).fill(all.length)); },`,
  );
});
afterAll(() => folder.remove());

const start = (options: Partial<Parameters<typeof startWorker>[0]> = {}) => {
  const worker = startWorker<TestMethods>({ name: 'test worker', file, ...options });
  onTestFinished(() => worker.terminate(new Error('the test is over')));
  return worker;
};

it('rejects everything pending with a clear error when the thread ends', async () => {
  const onExit = vi.fn<(error: WorkerExitError) => void>();
  const worker = start({ onExit });
  const pending = [worker.request('exit', null), worker.request('echo', 1)];
  for (const each of pending) await expect(each).rejects.toThrow('the test worker ended with code 3');
  await expect(worker.request('echo', 1)).rejects.toThrow(WorkerExitError);
  expect(worker.isRunning).toBe(false);
  expect(onExit).toHaveBeenCalledOnce();
});

it('reports an error that the thread threw', async () => {
  await expect(start().request('crash', null)).rejects.toMatchObject({
    message: 'the test worker failed: thrown',
    isOutOfMemory: false,
  });
});

it('reports that the thread ran out of memory', async () => {
  const worker = start({ resourceLimits: { maxOldGenerationSizeMb: 32 } });
  await expect(worker.request('fill', null)).rejects.toMatchObject({ isOutOfMemory: true });
});

it('reports which program is missing', async () => {
  const worker = start({ file: path.join(folder.path, 'none.mjs') });
  await expect(worker.request('echo', 1)).rejects.toThrow(/test worker failed: .*none\.mjs/);
});

it('terminates a thread that hangs without an error', async () => {
  const onExit = vi.fn<(error: WorkerExitError) => void>();
  const worker = start({ onExit });
  expect(await worker.request('echo', 1)).toBe(1);
  const hung = worker.request('hang', null);
  const [result] = await Promise.allSettled([hung, worker.terminate(new Error('enough'))]);
  expect(result).toMatchObject({ status: 'rejected', reason: { message: 'enough' } });
  expect(onExit).not.toHaveBeenCalled();
});

it('is started again after it has exited', async () => {
  const worker = createRestartingWorker(() => start());
  expect(worker.running).toBeNull();
  await expect(worker.get().request('exit', null)).rejects.toThrow('ended with code 3');
  expect(worker.running).toBeNull();
  expect(await worker.get().request('echo', 'again')).toBe('again');
  expect(worker.get()).toBe(worker.running);
});
