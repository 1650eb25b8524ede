import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cached } from './cached.ts';

describe('cached', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'lectern-cached-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const maker = (text: string) => async (scratch: string) => {
    const file = path.join(scratch, 'made');
    await writeFile(file, text);
    return file;
  };

  it('creates an entry once', async () => {
    const target = path.join(folder, 'thing');
    await cached(target, maker('first'));
    await cached(target, maker('second'));
    expect(readFileSync(target, 'utf8')).toBe('first');
    expect(readdirSync(folder)).toEqual(['thing']);
  });

  it('leaves nothing behind on failure, and retries the next time', async () => {
    const target = path.join(folder, 'thing');
    const failing = cached(target, async (scratch) => {
      await writeFile(path.join(scratch, 'half'), 'half');
      throw new Error('no network');
    });
    await expect(failing).rejects.toThrow('no network');
    expect(readdirSync(folder)).toEqual([]);
    await cached(target, maker('second try'));
    expect(readFileSync(target, 'utf8')).toBe('second try');
  });

  it('gives one result to two concurrent callers', async () => {
    const target = path.join(folder, 'thing');
    await Promise.all([cached(target, maker('same')), cached(target, maker('same'))]);
    expect(readdirSync(folder)).toEqual(['thing']);
  });
});
