import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRoot } from '../lib/paths.ts';
import { mutations } from './mutations.ts';

test.each(mutations)('the check that $rule is in its file, and its tests exist', ({ tests, ...check }) => {
  for (const { file, from } of [check, ...(check.also ?? [])])
    expect(readFileSync(inRoot(file), 'utf8').split(from)).toHaveLength(2);
  expect(tests.length).toBeGreaterThan(0);
  for (const each of tests) expect(existsSync(inRoot(each)), each).toBe(true);
});

test.each([
  ['asks for help', '--help', 0, /^Usage: /],
  ['are part of no rule', 'no such rule', 2, /^No rule contains “no such rule”\.\n\nUsage: /],
  ['are no option', '--rule', 2, /^Unknown option '--rule'/],
])('the program prints its usage when its arguments %s', (_case, argument, code, output) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [inRoot('tools/mutations/main.ts'), argument],
    {
      encoding: 'utf8',
    },
  );
  expect(status).toBe(code);
  expect(stdout + stderr).toMatch(output);
});
