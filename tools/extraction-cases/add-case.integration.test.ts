import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addCase } from './add-case.ts';
import { caseInputs, writeExpected } from './cases.ts';

const paragraph =
  'The harbor froze early that year, and the ships, which had come for grain, stayed until spring. ';
const page = `<html><head><title>Ice in the harbor</title></head><body><article><h1>Ice in the harbor</h1>
<p>${paragraph.repeat(4)}<a href="/more">More</a></p><p>${paragraph.repeat(3)}</p></article></body></html>`;

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'lectern-cases-'));
  folder = mkdtempSync(path.join(root, 'cases-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function saved(name: string, content: string): string {
  const file = path.join(root, name);
  writeFileSync(file, content);
  return file;
}

it('copies the page, its address and the expected output into the folder', async () => {
  const url = 'https://example.org/ice';
  const target = await addCase(folder, { file: saved('Ice & Snow.HTM', page), url });
  expect(path.basename(target)).toBe('ice-snow.html');
  expect(readdirSync(folder).toSorted()).toEqual(['ice-snow.html', 'ice-snow.html.json', 'ice-snow.url']);
  expect(readFileSync(target, 'utf8')).toBe(page);
  const article: unknown = JSON.parse(readFileSync(`${target}.json`, 'utf8'));
  expect(article).toMatchObject({ title: 'Ice in the harbor', url });
  expect(JSON.stringify(article)).toContain('https://example.org/more');
  expect(caseInputs(folder)).toEqual([target]);
  expect(await writeExpected(folder, target)).toBe('unchanged');
});

it('refuses a name that is taken and keeps the existing case', async () => {
  const target = await addCase(folder, { file: saved('ice.html', page) });
  const other = saved('Ice.html', page.replaceAll('harbor', 'port'));
  await expect(addCase(folder, { file: other })).rejects.toThrow(/already a case/);
  expect(readFileSync(target, 'utf8')).toBe(page);
});

it('leaves nothing behind when the page cannot be read', async () => {
  const file = saved('empty.html', '');
  await expect(addCase(folder, { file, url: 'https://example.org/' })).rejects.toThrow();
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ['a file of another kind', 'page.pdf', undefined, /extension/],
  ['an address that is not http', 'page.html', 'ftp://example.org/', /http/],
])('refuses %s', async (_, name, url, message) => {
  await expect(addCase(folder, { file: saved(name, page), url })).rejects.toThrow(message);
  expect(readdirSync(folder)).toEqual([]);
});
