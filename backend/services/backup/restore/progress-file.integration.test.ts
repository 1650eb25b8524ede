import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestFolder } from '../../../../data/testing/library.ts';
import type { TestFolder } from '../../../../data/testing/library.ts';
import { createProgressWriter, readProgress } from './progress-file.ts';

let folder: TestFolder;
beforeEach(() => (folder = createTestFolder()));
afterEach(() => folder.remove());

it('skips reports that follow each other closely, but neither a new step nor its end', () => {
  let now = 1_000;
  const write = createProgressWriter(folder.path, () => now);
  expect(readProgress(folder.path)).toBeNull();
  write({ step: 'rows', done: 1, total: 0 });
  write({ step: 'rows', done: 2, total: 0 });
  expect(readProgress(folder.path)).toEqual({ step: 'rows', done: 1, total: 0 });
  now += 200;
  write({ step: 'rows', done: 3, total: 0 });
  expect(readProgress(folder.path)).toEqual({ step: 'rows', done: 3, total: 0 });
  write({ step: 'checks', done: 1, total: 2 });
  expect(readProgress(folder.path)).toMatchObject({ step: 'checks', done: 1 });
  write({ step: 'checks', done: 2, total: 2 });
  expect(readProgress(folder.path)).toMatchObject({ step: 'checks', done: 2 });
});

it.each(['', '{', '{"step":"other","done":1,"total":1}', '{"step":"rows","done":-1,"total":0}'])(
  'is unknown when the file contains %j',
  (content) => {
    writeFileSync(path.join(folder.path, 'progress.json'), content);
    expect(readProgress(folder.path)).toBeNull();
  },
);
