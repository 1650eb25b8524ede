import { expect, test } from 'vitest';
import { isLinkedPath } from './linked-path.ts';

test.each(['A title.md', 'sea/My ice.md', 'a/b/c/Ü.MD', 'one.two.md', 'x..md'])('accepts %j', (path) => {
  expect(isLinkedPath(path, false)).toBe(true);
  expect(isLinkedPath(path, true)).toBe(true);
});

test.each([
  '',
  '.md',
  'sea/.md',
  '.hidden.md',
  '.obsidian/x.md',
  'a/.git/x.md',
  '../x.md',
  'a/../../x.md',
  './x.md',
  'a/./x.md',
  '/etc/x.md',
  '//server/share/x.md',
  '\\\\server\\share\\x.md',
  'a\\..\\x.md',
  'a//x.md',
  'x.md/',
  'x.txt',
  'x.md.sh',
  'x.md\n',
  'x\n.md',
  'x\u0000.md',
  'x\u0085.md',
  'x\u202egnp.md',
  `${'a'.repeat(1_000)}.md`,
])('refuses %j', (path) => expect(isLinkedPath(path, false)).toBe(false));

test.each(['C:/x.md', 'C:x.md', 'a.txt:x.md', 'a /x.md', 'a./x.md', 'a*.md'])(
  'refuses %j on Windows',
  (path) => expect(isLinkedPath(path, true)).toBe(false),
);
