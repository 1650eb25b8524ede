import { expect, test } from 'vitest';
import { startOfEnding, trimEndOf, trimOf } from './trim.ts';

test('finds where an ending begins, in whole characters', () => {
  expect(startOfEnding('one two', /\p{L}/u)).toBe(4);
  expect(startOfEnding('one, ', /[\s,]/)).toBe(3);
  expect(startOfEnding('x😀😀', /\p{Emoji_Presentation}/u)).toBe(1);
  expect(startOfEnding('', /./)).toBe(0);
  expect(startOfEnding('abc', /\d/)).toBe(3);
});

test('trims characters that match', () => {
  expect(trimEndOf('a title –, ', /[\s,–]/)).toBe('a title');
  expect(trimOf('..name. ', /[\s.]/)).toBe('name');
  expect(trimOf('...', /\./)).toBe('');
});
