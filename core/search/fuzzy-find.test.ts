import { expect, test } from 'vitest';
import { foldText } from '../text/fold.ts';
import { fuzzyFind } from './fuzzy-find.ts';

const titles = [
  'Searching an archive',
  'Archive',
  'Archive and open the next unread article',
  'Älter als Schnee',
  'A quiet harbour',
  '中国经济新闻',
];
const find = (typed: string, limit = 8): string[] =>
  fuzzyFind(titles.map(foldText), typed, limit).map((index) => titles[index] ?? '');

test('finds all words in any order, those at the start first', () => {
  expect(find('arch')).toEqual([
    'Archive',
    'Archive and open the next unread article',
    'Searching an archive',
  ]);
  expect(find('next arch')).toEqual(['Archive and open the next unread article']);
  expect(find('arch', 1)).toEqual(['Archive']);
});

test('ignores case and accents, and finds words of scripts without spaces', () => {
  expect(find('ALTER')).toEqual(['Älter als Schnee']);
  expect(find('älter')).toEqual(['Älter als Schnee']);
  expect(find('经济')).toEqual(['中国经济新闻']);
});

test('tolerates one error a word, unless only a letter or two are typed', () => {
  expect(find('harbuor')).toEqual(['A quiet harbour']);
  expect(find('quet harbor')).toEqual(['A quiet harbour']);
  expect(find('hx')).toEqual([]);
});

test('finds nothing for nothing, and never fails on special characters', () => {
  for (const typed of ['', '  ', '(', '[a', '\\', '*.*', '"-"', '\u0000'])
    expect(() => find(typed)).not.toThrow();
  expect(find(' ')).toEqual([]);
});
