import { describe, expect, test } from 'vitest';
import { findSlowText } from './check-regex.ts';
import { regexesIn } from './find-regexes.ts';
import { createMatcher } from './matcher.ts';

describe('findSlowText', () => {
  test.each([
    ['(a+)+$', ''],
    ['\\s+$', ''],
    ['#.*$', ''],
    ['^(?:<!--[^]*?-->\\s*)*<html', ''],
    ['<!--[^]*?-->', 'g'],
    ['(`+)[^`][\\s\\S]*?\\1', 'g'],
    ['\\s*,\\s*x', 'g'],
    ['^data:([^,]*?)(;\\s*base64)?\\s*,', 'i'],
    ['[\\p{L}\\p{N}._%+-]+@[\\p{L}]+', 'gu'],
    ['(?<=a[^b]*)c', 'g'],
  ])('finds a text for /%s/%s', (source, flags) => {
    expect(findSlowText(source, flags)).not.toBeNull();
  });

  test.each([
    ['^\\s+', ''],
    ['\\s+', 'g'],
    ['[^#]*#', 'y'],
    ['^https?:\\/\\/[^\\s/]+', 'i'],
    ['\\b[a-z]{1,20}@[a-z]+', 'g'],
    ['(?<![\\p{L}.])[\\p{L}.]{1,64}@', 'gu'],
    ['^(?:\\d+,)+$', ''],
    ['[\\p{L}--[a-z]]', 'v'],
  ])('finds none for /%s/%s', (source, flags) => {
    expect(findSlowText(source, flags)).toBeNull();
  });
});

describe('the matcher', () => {
  const texts = [
    '',
    'a',
    'aab',
    'abcabc',
    'x=1;y=22;',
    '“Words”, and — more.',
    'A\nb\r\nC',
    'aXbXaXb',
    '😀a',
  ];
  const sources: readonly [string, string][] = [
    ['a*b', 'g'],
    ['(a|ab)(c|bcd)?', 'g'],
    ['(?<name>\\w)=(\\d+);', 'g'],
    ['^.', 'gm'],
    ['.$', 'gm'],
    ['(\\w)X.X\\1', ''],
    ['(?<=b)c|c(?=a)', 'g'],
    ['(?<!a)b', 'g'],
    ['\\b\\w', 'g'],
    ['\\p{L}+?(?!\\p{L})', 'gu'],
    ['(?:a{1,2}){2}', ''],
    ['[^\\s\\p{L}]+', 'gu'],
  ];

  /** What the engine finds, as the number of matches. */
  const matchesOf = (source: string, flags: string, text: string): number =>
    [...text.matchAll(new RegExp(source, flags.includes('g') ? flags : `${flags}g`))].length;

  test.each(sources)('has the same matches as the engine: /%s/%s', (source, flags) => {
    for (const text of texts) {
      const { isMatch } = createMatcher(source, flags);
      expect(isMatch(text)).toBe(matchesOf(source, flags, text) > 0);
    }
  });
});

test('finds the literals of a file', () => {
  const text = 'const a = /x+/g;\nconst b = "/no/".replace(/[/]y/u, "");';
  expect(regexesIn('a.ts', text)).toEqual([
    { source: 'x+', flags: 'g', line: 1 },
    { source: '[/]y', flags: 'u', line: 2 },
  ]);
});
