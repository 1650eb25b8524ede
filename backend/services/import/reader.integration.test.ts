import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createReader } from './reader.ts';
import type { ReadOptions } from './reader.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-reader-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
// Time passes only where a test says so, however long a thread takes to start.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A thread that does as the text of its task says. */
const actor = (): string => {
  const file = path.join(folder, 'actor.cjs');
  writeFileSync(
    file,
    `const { parentPort } = require('node:worker_threads');
    const reading = (title) => ({ kind: 'done', value: { article: { title }, source: 'paste', pictures: [] } });
    const progress = (done) =>
      parentPort.postMessage({ kind: 'progress', progress: { stage: 'reading', done, total: 8 } });
    parentPort.on('message', ({ request: { text } }) => {
      if (text === 'hang') {
        progress(0);
        for (;;);
      }
      if (text === 'die') process.exit(3);
      if (text === 'throw') throw new Error('thrown');
      if (text === 'eat') { const all = []; for (;;) all.push(new Array(1e6).fill({ text })); }
      if (text === 'refuse') return parentPort.postMessage({ kind: 'failed', code: 'unsupported', message: 'No.' });
      if (text === 'slow') {
        for (let done = 0; done < 8; done += 1) progress(done);
      }
      parentPort.postMessage(reading(text));
    });`,
  );
  return file;
};
const paste = (text: string) => ({ kind: 'paste', text, html: null }) as const;

describe('reading in threads', () => {
  const withReader = async (
    silence: number,
    work: (read: (text: string, options?: ReadOptions) => Promise<string>) => Promise<void>,
  ): Promise<void> => {
    const reader = createReader({ libraryFolder: null, file: actor(), threads: 1, silence });
    try {
      await work(async (text, options) => (await reader.read(paste(text), options)).article.title);
    } finally {
      await reader.close();
    }
  };

  test('a page that takes for ever is given up, and the next one is read', () =>
    withReader(1_000, async (read) => {
      const hung = read('hang', { onProgress: () => vi.advanceTimersByTime(1_000) });
      const next = read('next');
      await expect(hung).rejects.toThrow(/took longer than 1 seconds|longer than 1 s/i);
      expect(await next).toBe('next');
    }));

  test('progress is a sign of life', () =>
    withReader(2_000, async (read) => {
      expect(await read('slow', { onProgress: () => vi.advanceTimersByTime(1_999) })).toBe('slow');
    }));

  test.each([
    ['die', /ended with code 3/],
    ['throw', /thrown/],
    ['refuse', /^No\.$/],
  ])('a thread that would %s fails its own task alone', (act, message) =>
    withReader(20_000, async (read) => {
      await expect(read(act)).rejects.toThrow(message);
      expect(await read('next')).toBe('next');
    }),
  );

  test('cancelling ends even what hangs', () =>
    withReader(60_000, async (read) => {
      const abort = new AbortController();
      const onProgress = () => abort.abort(new Error('enough'));
      const hung = read('hang', { signal: abort.signal, onProgress });
      await expect(hung).rejects.toThrow('enough');
      expect(await read('next')).toBe('next');
    }));
});
