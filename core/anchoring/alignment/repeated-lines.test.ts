import { describe, expect, test } from 'vitest';
import { copiesFollowOriginals, findRepeatedLines } from './repeated-lines.ts';

const line = (n: number) => `This is line ${n}, long enough to be one.`;

describe('repeated lines', () => {
  const lines = Array.from({ length: 20 }, (_, n) => line(n));
  const spanIn = (text: string, words: string, from = 0) => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length };
  };

  test('detects copies directly after their originals', () => {
    const text = lines.flatMap((each, n) => (n % 4 === 0 ? [each, each] : [each])).join('\n');
    const { copiesFollowOriginals, areBeside } = findRepeatedLines(text);
    expect(copiesFollowOriginals).toBe(true);
    const first = spanIn(text, line(4));
    const second = spanIn(text, line(4), first.end);
    expect(areBeside(first, second)).toBe(true);
    expect(areBeside(second, first)).toBe(false);
    expect(areBeside(first, spanIn(text, line(5)))).toBe(false);
  });

  test('detects copies elsewhere', () => {
    expect(
      findRepeatedLines([...lines, line(3), line(7), line(7 + 5)].join('\n')).copiesFollowOriginals,
    ).toBe(false);
  });
});

test('adjacency in a short text may be accidental', () => {
  expect(copiesFollowOriginals(6, 2, 0)).toBe(false);
  expect(copiesFollowOriginals(30, 2, 0)).toBe(true);
  expect(copiesFollowOriginals(30, 2, 1)).toBe(false);
  expect(copiesFollowOriginals(30, 0, 0)).toBe(false);
});
