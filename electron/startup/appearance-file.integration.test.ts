import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepAppearance } from './appearance-file.ts';

const system = { theme: 'system', language: 'system' } as const;
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'lectern-appearance-'));
  file = path.join(folder, 'appearance.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('keeps theme and language for the next start', () => {
  const kept = keepAppearance(file);
  expect(kept.current).toEqual(system);
  kept.keep({ theme: 'sepia', language: 'de' });
  expect(kept.current).toEqual({ theme: 'sepia', language: 'de' });
  expect(keepAppearance(file).current).toEqual({ theme: 'sepia', language: 'de' });
});

it.each([
  '',
  '{',
  'null',
  '{"theme":"dark"}',
  '{"theme":"pink","language":"de"}',
  '{"theme":1,"language":2}',
])('follows the system when the file contains %j', (text) => {
  writeFileSync(file, text);
  expect(keepAppearance(file).current).toEqual(system);
});

it('continues when the file cannot be written', () => {
  writeFileSync(path.join(folder, 'no-folder'), '');
  keepAppearance(path.join(folder, 'no-folder', 'x.json')).keep({ theme: 'dark', language: 'de' });
});
