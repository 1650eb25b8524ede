import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { writeWorkerScript } from '../../testing/worker-script.ts';
import { createReader } from './reader.ts';
import type { ReadOptions } from './reader.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-reader-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
// Time passes only where a test advances it, however long a thread takes to start.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A worker that does what the text of its request says. */
const actor = (): string =>
  writeWorkerScript(
    folder,
    `read({ text }, { reportProgress }) {
      const report = (done) => reportProgress({ stage: 'reading', done, total: 8 });
      if (text === 'hang silently') for (;;);
      if (text === 'hang') {
        report(0);
        for (;;);
      }
      if (text === 'die') process.exit(3);
      if (text === 'throw') throw new Error('thrown');
      if (text === 'refuse') throw new Error('No.');
      if (text === 'slow') for (let done = 0; done < 8; done += 1) report(done);
      return { article: { title: text }, source: 'paste', pictures: [], fetchedFrom: null };
    }`,
  );
const paste = (text: string) => ({ kind: 'paste', text, html: null }) as const;

describe('reading in threads', () => {
  const withReader = async (
    idleTimeoutMs: number,
    work: (read: (text: string, options?: ReadOptions) => Promise<string>) => Promise<void>,
  ): Promise<void> => {
    const reader = createReader({ libraryFolder: null, file: actor(), threads: 1, idleTimeoutMs });
    try {
      await work(async (text, options) => (await reader.read(paste(text), options)).article.title);
    } finally {
      await reader.close();
    }
  };

  test('a page that takes too long is given up, and the next one is read', () =>
    withReader(1_000, async (read) => {
      const hung = read('hang', { onProgress: () => vi.advanceTimersByTime(1_000) });
      const next = read('next');
      await expect(hung).rejects.toThrow(/longer than 1 second/i);
      expect(await next).toBe('next');
    }));

  test('a page that takes too long before anything is reported is given up', () =>
    withReader(1_000, async (read) => {
      const hung = read('hang silently');
      // The time limit begins when the request is sent.
      // oxlint-disable-next-line no-await-in-loop
      while (vi.getTimerCount() === 0) await Promise.resolve();
      vi.advanceTimersByTime(1_000);
      await expect(hung).rejects.toThrow(/longer than 1 second/);
    }));

  test('progress extends the time limit', () =>
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

  test('cancelling stops even a thread that hangs', () =>
    withReader(60_000, async (read) => {
      const abort = new AbortController();
      const onProgress = () => abort.abort(new Error('enough'));
      const hung = read('hang', { signal: abort.signal, onProgress });
      await expect(hung).rejects.toThrow('enough');
      expect(await read('next')).toBe('next');
    }));
});
