import { expect, test } from 'vitest';
import { breakMarks, findMarks, isMarkId, markText } from './marks.ts';

const begin = markText('begin', 'a');
const end = markText('end', 'a');

test('an id that could end the comment is not part of a mark', () => {
  const invalid = 'x -->\nwritten outside of the marks\n<!--';
  expect([invalid, 'a\n', 'a b', 'a>', '', 'a'.repeat(101)].filter(isMarkId)).toEqual([]);
});

test.each([
  ['alone', `${begin}\n${end}`],
  ['with the line ends of Windows', `${begin}\r\nx\r\n${end}\r\n`],
  ['after a byte order mark', `\uFEFF${begin}\n${end}`],
  ['below front matter', `---\ntitle: x\n---\n${begin}\n${end}`],
  ['below a rule', `---\n\n${begin}\n---\n${end}`],
  ['in a list', `- ${begin}\n  ${end}`],
])('finds marks: %s', (_name, text) => {
  expect(findMarks(text).map(({ kind, articleId }) => [kind, articleId])).toEqual([
    ['begin', 'a'],
    ['end', 'a'],
  ]);
});

test.each([
  ['after a word', `x ${begin}`],
  ['before a word', `${begin} x`],
  ['escaped', `\\${begin}`],
  ['quoted', `> ${begin}`],
  ['in front matter', `---\ntitle: x\n${begin}\n---\n`],
  ['in front matter with the line ends of Windows', `---\r\ntitle: x\r\n${begin}\r\n---\r\n`],
  ['after other separators of lines', `a\u2028${begin}\u2028${begin}\r${begin}`],
  ['two on a line', `${begin}${end}`],
])('finds no mark: %s', (_name, text) => {
  expect(findMarks(text)).toEqual([]);
});

test('a text with broken marks has none, and keeps its length', () => {
  const text = `${begin}\n    ${begin}\n${end}`;
  expect(findMarks(breakMarks(text))).toEqual([]);
  expect(breakMarks(text)).toHaveLength(text.length);
  expect(breakMarks('<!-- a comment -->')).toBe('<!-- a comment -->');
});
