import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { about } from '../../build/identity.ts';
import { inRoot } from '../lib/paths.ts';

it('is the same in package.json and in the packages', () => {
  const { homepage, repository, bugs } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const { host } = new URL(about.homepage);
  expect(homepage).toBe(about.homepage);
  expect(new URL(repository.url.replace(/^git\+/, '')).host).toBe(host);
  expect(new URL(bugs.url).host).toBe(host);
  expect(about.maintainer).toContain(`<${bugs.email}>`);
});
