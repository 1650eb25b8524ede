import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { completeUrl } from './complete-url.ts';
import { expandPath } from './import-source.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string): void => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), 'x');
};
const found = async (): Promise<string[]> =>
  (await expandPath(folder)).map((file) => path.relative(folder, file).replaceAll('\\', '/'));

test('a folder is expanded to its readable files, in order, without those of saved pages', async () => {
  for (const name of [
    'b.md',
    'a/deep/c.epub',
    'story.html',
    'story_files/frame.html',
    'story_files/picture.png',
    'Seite.htm',
    'Seite-Dateien/teil.html',
    'my_files/d.txt',
    'picture.png',
    '.hidden/e.md',
    '.f.md',
  ])
    put(name);
  expect(await found()).toEqual(['Seite.htm', 'a/deep/c.epub', 'b.md', 'my_files/d.txt', 'story.html']);
});

test('links are not followed, so a folder cannot contain itself', async () => {
  put('a.md');
  symlinkSync(folder, path.join(folder, 'loop'));
  expect(await found()).toEqual(['a.md']);
});

test('a folder without readable files is refused; a file is itself, whether it exists or not', async () => {
  put('picture.png');
  await expect(expandPath(folder)).rejects.toThrow(/no readable files/);
  const file = path.join(folder, 'none.md');
  expect(await expandPath(file)).toEqual([file]);
});

test.each([
  ['example.org/a', 'https://example.org/a'],
  [' https://example.org ', 'https://example.org'],
  ['http://example.org', 'http://example.org'],
  ['localhost:8080/x', 'http://localhost:8080/x'],
  ['127.0.0.1/x', 'http://127.0.0.1/x'],
  ['example.org:8080', 'https://example.org:8080'],
  ['file:///etc/passwd', 'file:///etc/passwd'],
])('completeUrl(%j)', (typed, address) => expect(completeUrl(typed)).toBe(address));
