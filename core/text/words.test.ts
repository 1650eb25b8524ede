import { describe, expect, it } from 'vitest';
import { ideographs, partsOfRuns, unspacedScripts } from './scripts.ts';
import { createWordPattern, foldedWords, letterKey } from './words.ts';

const words = (text: string, rules: Parameters<typeof createWordPattern>[0]): string[] =>
  text.match(createWordPattern(rules)) ?? [];

describe('the word pattern', () => {
  it('splits at spaces and punctuation', () => {
    expect(words("It's a part-time job, 3.5 हिन्दी", {})).toEqual([
      'It',
      's',
      'a',
      'part',
      'time',
      'job',
      '3',
      '5',
      'हिन्दी',
    ]);
  });
  it('joins words by joining characters', () => {
    expect(words("It's a part-time 'job' -", { joiners: String.raw`'\-` })).toEqual([
      "It's",
      'a',
      'part-time',
      'job',
    ]);
  });
  it('separates scripts without spaces, as runs or characters', () => {
    expect(words('我有iPhone很贵 カメラー', { apart: unspacedScripts })).toEqual([
      '我有',
      'iPhone',
      '很贵',
      'カメラー',
    ]);
    expect(words('我有iPhone', { apart: ideographs, each: true })).toEqual(['我', '有', 'iPhone']);
    expect(words('か\u3099ภาษา', { apart: unspacedScripts, each: true })).toEqual([
      'か\u3099',
      'ภ',
      'า',
      'ษ',
      'า',
    ]);
    expect(words('a한국', { apart: partsOfRuns })).toEqual(['a', '한국']);
  });
  it('accepts further characters and symbols', () => {
    expect(
      words('so\u00adft 😀ok', { inner: '\u00ad', signs: String.raw`\p{Extended_Pictographic}` }),
    ).toEqual(['so\u00adft', '😀', 'ok']);
  });
});

it('folded words are equal for variants of a title', () => {
  expect(foldedWords('The Straße—“No. 5”')).toEqual(['the', 'strasse', 'no', '5']);
  expect(letterKey('Ein Café: heute!')).toBe('eincafeheute');
  expect(letterKey('कि')).not.toBe(letterKey('की'));
});
