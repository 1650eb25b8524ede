import { expect, test } from 'vitest';
import { noteToHtml } from './html/note-html.ts';
import { noteToTree } from './note-tree.ts';
import { blocksToText } from './template/safe-text.ts';

const note =
  'See [[entity:Xi (Jinping)]], [[highlight:h-1|the words]], [[A title]], `[[entity:code]]`, [[entity:Bo|him]].';
const markdown = (links: 'wiki' | 'address') =>
  blocksToText(noteToTree(note, { underDepth: 1, key: 'n', links })).trim();

test('plain Markdown uses deep links, and wikilinks for titles', () => {
  expect(markdown('address')).toBe(
    'See [Xi (Jinping)](lectern://entity/Xi%20%28Jinping%29), [the words](lectern://highlight/h-1), [[A title]], `[[entity:code]]`, [him](lectern://entity/Bo).',
  );
});

test('programs with pages use wikilinks for entities', () => {
  expect(markdown('wiki')).toContain('See [[Xi (Jinping)]], [the');
  expect(markdown('wiki')).toContain('[[Bo|him]]');
});

test('HTML uses deep links, and text for titles', () => {
  const html = noteToHtml(note, 'k');
  expect(html).toContain('<a href="lectern://entity/Xi%20%28Jinping%29">Xi (Jinping)</a>');
  expect(html).toContain('<a href="lectern://highlight/h-1">the words</a>');
  expect(html).toContain(', A title, <code>[[entity:code]]</code>');
});
