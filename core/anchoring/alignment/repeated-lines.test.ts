import { describe, expect, test } from 'vitest';
import { hasRepeatedLines, findRepeatedLines } from './repeated-lines.ts';

const line = (n: number) => `This is line ${n}, long enough to be one.`;

describe('lines and their copies', () => {
  const lines = Array.from({ length: 20 }, (_, n) => line(n));
  const spanIn = (text: string, words: string, from = 0) => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length };
  };

  test('copies right behind their originals', () => {
    const text = lines.flatMap((each, n) => (n % 4 === 0 ? [each, each] : [each])).join('\n');
    const { standBehind, areBeside } = findRepeatedLines(text);
    expect(standBehind).toBe(true);
    const first = spanIn(text, line(4));
    const second = spanIn(text, line(4), first.end);
    expect(areBeside(first, second)).toBe(true);
    expect(areBeside(second, first)).toBe(false);
    expect(areBeside(first, spanIn(text, line(5)))).toBe(false);
  });

  test('copies anywhere', () => {
    expect(findRepeatedLines([...lines, line(3), line(7), line(7 + 5)].join('\n')).standBehind).toBe(false);
  });
});

test('in a short text a copy may stand beside its original by chance', () => {
  expect(hasRepeatedLines(6, 2, 0)).toBe(false);
  expect(hasRepeatedLines(30, 2, 0)).toBe(true);
  expect(hasRepeatedLines(30, 2, 1)).toBe(false);
  expect(hasRepeatedLines(30, 0, 0)).toBe(false);
});
