import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { root } from '../lib/paths.ts';

/** The rules of .oxlintrc.json that keep tests from depending on the speed of the machine. */
const rules = ['no-restricted-globals', 'no-restricted-imports', 'no-restricted-properties'];

/** The comments that turn one of these rules off, or every rule, and give no reason after ` -- `. */
function withoutReason(source: string): string[] {
  const comments = source.match(/(?:ox|es)lint-disable\b[^\n]*/g) ?? [];
  return comments.filter((comment) => {
    const [named = '', reason = ''] = comment.replace('*/', '').split(' -- ', 2);
    const [, ...disabled] = named.trim().split(/[\s,]+/);
    const concerned = disabled.length === 0 || disabled.some((rule) => rules.includes(rule));
    return concerned && reason.trim() === '';
  });
}

it.each([
  ['// oxlint-disable-next-line no-restricted-globals -- the writer is killed at any moment', 0],
  ['// oxlint-disable-next-line no-await-in-loop', 0],
  ['// oxlint-disable-next-line no-restricted-globals', 1],
  ['/* oxlint-disable no-await-in-loop, no-restricted-properties */', 1],
  ['/* oxlint-disable */', 1],
  ['// eslint-disable-line no-restricted-imports -- ', 1],
])('%s: %i without a reason', (comment, count) => {
  expect(withoutReason(comment)).toHaveLength(count);
});

it('each exception to the rules about time in tests gives its reason', () => {
  const files = globSync(['*/**/*.{test,spec}.{ts,tsx}', '*/**/testing/**/*.ts', 'e2e/**/*.ts'], {
    cwd: root,
    exclude: ['node_modules', 'out', 'dist', 'tools/checks/timing-exceptions.test.ts'],
  });
  expect(files.length).toBeGreaterThan(100);
  const found = files.flatMap((file) =>
    withoutReason(readFileSync(`${root}/${file}`, 'utf8')).map((comment) => `${file}: ${comment}`),
  );
  expect(found).toEqual([]);
});
