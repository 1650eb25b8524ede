import { mkdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { newFileText } from '../../../core/linked-folder/region.ts';
import { createTestFolder } from '../../../data/testing/library.ts';
import type { TestFolder } from '../../../data/testing/library.ts';
import { createFolderIndex } from './folder-index.ts';

let temp: TestFolder;
const at = (...parts: string[]): string => path.join(temp.path, ...parts);
const write = (name: string, articleId: string): void =>
  writeFileSync(at(name), newFileText({ head: '', region: 'text' }, articleId));
beforeEach(() => {
  temp = createTestFolder();
});
afterEach(() => temp.remove());

it('walks the folder once in each round', async () => {
  mkdirSync(at('below'));
  write('a.md', 'a');
  write('below/b.md', 'b');
  const index = createFolderIndex(temp.path);
  expect(await index.find('a')).toBe('a.md');
  renameSync(at('below/b.md'), at('moved.md'));
  expect(await index.find('b')).toBe('below/b.md');
  index.startRound();
  expect(await index.find('b')).toBe('moved.md');
  expect(await index.find('c')).toBeUndefined();
  index.add('c', 'c.md');
  expect(await index.find('c')).toBe('c.md');
});

it('reads a file again only when it has changed', async () => {
  write('x.md', 'a');
  const before = new Date('2026-01-01T00:00:00Z');
  utimesSync(at('x.md'), before, before);
  const index = createFolderIndex(temp.path);
  expect(await index.find('a')).toBe('x.md');
  const { size } = statSync(at('x.md'));
  write('x.md', 'b');
  expect(statSync(at('x.md')).size).toBe(size);
  utimesSync(at('x.md'), before, before);
  index.startRound();
  // Size and time are those from before, so nothing shows the change.
  expect(await index.find('a')).toBe('x.md');
  const after = new Date('2026-01-02T00:00:00Z');
  utimesSync(at('x.md'), after, after);
  index.startRound();
  expect([await index.find('a'), await index.find('b')]).toEqual([undefined, 'x.md']);
});

it('gives each new file another name, also where names are in use elsewhere', () => {
  writeFileSync(at('Gate.md'), '');
  const index = createFolderIndex(temp.path);
  const names = (): string => index.names(() => ['gate 2.md']).add('Gate');
  expect([names(), names()]).toEqual(['Gate 3.md', 'Gate 4.md']);
});
