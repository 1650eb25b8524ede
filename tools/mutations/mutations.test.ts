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
