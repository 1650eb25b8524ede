import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inRoot } from '../lib/paths.ts';

const testFiles = globSync(
  '{core,contract,data,backend,electron,cli,renderer,e2e,tools}/**/*.{test,spec}.{ts,tsx}',
  {
    cwd: inRoot('.'),
  },
).map((file) => file.replaceAll('\\', '/'));

/** The names in the column "tests" of the tables, which begin the path of a test file or are in it. */
function namedTests(markdown: string): string[] {
  let isTestTable = false;
  return markdown.split('\n').flatMap((line) => {
    if (!line.startsWith('|')) {
      isTestTable = false;
      return [];
    }
    const cells = line.split('|').map((cell) => cell.trim());
    const last = cells.at(-2) ?? '';
    if (last === 'tests') isTestTable = true;
    return isTestTable ? [...last.matchAll(/`([^`]+)`/g)].flatMap(([, name]) => name ?? []) : [];
  });
}

const names = namedTests(readFileSync(inRoot('docs', 'security.md'), 'utf8'));

it('names tests for its boundaries', () => {
  expect(names.length).toBeGreaterThan(20);
});

it.each(names)('names tests that exist: %s', (name) => {
  expect(testFiles.some((file) => file.startsWith(name) || file.includes(`/${name}`))).toBe(true);
});
