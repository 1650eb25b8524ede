import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestFolder } from '../../data/testing/library.ts';
import type { TestFolder } from '../../data/testing/library.ts';
import { runCrashTest } from './run-crash-test.ts';

let temp: TestFolder;
beforeEach(() => (temp = createTestFolder()));
afterEach(() => temp.remove());

// `npm run crash-test` repeats this two hundred times.
it('a process that is killed repeatedly loses no confirmed write', async () => {
  const { failures, confirmed } = await runCrashTest(temp.path, 12, 7);
  expect(failures).toEqual([]);
  expect(confirmed).toBeGreaterThan(0);
});
