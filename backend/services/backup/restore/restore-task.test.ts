import { expect, it, vi } from 'vitest';
import type { OnRestoreProgress } from '../../../../data/backup/restore/restore-progress.ts';
import { createRestoreTask } from './restore-task.ts';

const rows = (done: number) => ({ step: 'rows', done, total: 0 }) as const;

/** A restore that ends on request, or is aborted. */
function start(task: ReturnType<typeof createRestoreTask>) {
  let resolve: (value: string) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise<string>((fulfil, fail) => ((resolve = fulfil), (reject = fail)));
  let report: OnRestoreProgress = () => undefined;
  const result = task.run((signal, onProgress) => {
    report = onProgress;
    signal.addEventListener('abort', () => reject(signal.reason));
    return promise;
  });
  return {
    result,
    report: (done: number) => report(rows(done)),
    end: (value: string) => resolve(value),
    fail: (reason: unknown) => reject(reason),
  };
}

it('shows the progress of the restore while it runs', async () => {
  const onChange = vi.fn();
  const task = createRestoreTask(onChange);
  const { result, report, end } = start(task);
  expect(task.progress()).toBeNull();
  report(5);
  expect(task.progress()).toEqual(rows(5));
  end('restored');
  expect(await result).toBe('restored');
  expect(task.progress()).toBeNull();
  expect(onChange).toHaveBeenCalledTimes(2);
});

it('returns null when the restore was cancelled, and rejects when it failed', async () => {
  const task = createRestoreTask(() => undefined);
  const cancelled = start(task);
  task.cancel();
  expect(await cancelled.result).toBeNull();
  const failed = start(task);
  failed.fail(new Error('damaged'));
  await expect(failed.result).rejects.toThrow('damaged');
});

it('runs one restore at a time', async () => {
  const task = createRestoreTask(() => undefined);
  const { result, end } = start(task);
  await expect(task.run(() => Promise.resolve(1))).rejects.toMatchObject({ code: 'conflict' });
  end('restored');
  expect(await result).toBe('restored');
  expect(await task.run(() => Promise.resolve(1))).toBe(1);
});
