import { expect, test } from 'vitest';
import { snapToWords } from './snap-to-words.ts';

test.each([
  ['Xi will visit Moscow from Friday', 'isit Mosc', 'visit Moscow'],
  ['Xi will visit Moscow from Friday', 'visit Moscow', 'visit Moscow'],
  ['He didn’t know', 'dn’', 'didn’t'],
  ['He didn’t know', 't know', 'didn’t know'],
  ['the well-known gate', 'nown', 'known'],
  ['“Quoted,” he said', 'uoted', 'Quoted'],
  ['中国经济新闻', '经济', '经济'],
  ['Zoë’s café', 'o', 'Zoë’s'],
  ['one\ntwo', 'ne', 'one'],
])('%j: %j becomes %j', (text, selected, expected) => {
  const start = text.indexOf(selected);
  const { start: from, end } = snapToWords(text, { start, end: start + selected.length });
  expect(text.slice(from, end)).toBe(expected);
});
