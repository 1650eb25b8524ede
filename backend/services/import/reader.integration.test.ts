import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createReader } from './reader.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-reader-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that does as the text of its task says. */
const actor = (): string => {
  const file = path.join(folder, 'actor.cjs');
  writeFileSync(
    file,
    `const { parentPort } = require('node:worker_threads');
    const reading = (title) => ({ kind: 'done', value: { article: { title }, source: 'paste', pictures: [] } });
    parentPort.on('message', ({ request: { text } }) => {
      if (text === 'hang') for (;;);
      if (text === 'die') process.exit(3);
      if (text === 'throw') throw new Error('thrown');
      if (text === 'eat') { const all = []; for (;;) all.push(new Array(1e6).fill({ text })); }
      if (text === 'refuse') return parentPort.postMessage({ kind: 'failed', code: 'unsupported', message: 'No.' });
      if (text === 'slow') {
        let steps = 0;
        const timer = setInterval(() => {
          parentPort.postMessage({ kind: 'progress', progress: { stage: 'reading', done: steps, total: 8 } });
          if ((steps += 1) < 8) return;
          clearInterval(timer);
          parentPort.postMessage(reading('slow'));
        }, 50);
        return;
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
    work: (read: (text: string, signal?: AbortSignal) => Promise<string>) => Promise<void>,
  ): Promise<void> => {
    const reader = createReader({ libraryFolder: null, file: actor(), threads: 1, silence });
    try {
      await work(async (text, signal) => (await reader.read(paste(text), { signal })).article.title);
    } finally {
      await reader.close();
    }
  };

  test('a page that takes for ever is given up, and the next one is read', () =>
    withReader(1_000, async (read) => {
      const hung = read('hang');
      const next = read('next');
      await expect(hung).rejects.toThrow(/took longer than 1 seconds|longer than 1 s/i);
      expect(await next).toBe('next');
    }));

  test('progress is a sign of life', () =>
    withReader(2_000, async (read) => {
      expect(await read('slow')).toBe('slow');
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
      const hung = read('hang', abort.signal);
      setTimeout(() => abort.abort(new Error('enough')), 300);
      await expect(hung).rejects.toThrow('enough');
      expect(await read('next')).toBe('next');
    }));
});
