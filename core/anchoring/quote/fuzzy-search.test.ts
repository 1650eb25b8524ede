import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fuzzyMatchEnds, findNearest, maxMatchLength } from './fuzzy-search.ts';

const letters = (maxLength: number, minLength = 0) =>
  fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength, minLength });

/** Edit distance of two strings, textbook implementation. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

test('the match has the reported distance, and no substring has less', () => {
  fc.assert(
    fc.property(letters(6, 1), letters(14), (pattern, text) => {
      const found = findNearest(pattern, text);
      expect(distance(pattern, text.slice(found.start, found.end))).toBe(found.errors);
      for (let start = 0; start <= text.length; start += 1)
        for (let end = start; end <= text.length; end += 1)
          expect(distance(pattern, text.slice(start, end))).toBeGreaterThanOrEqual(found.errors);
    }),
  );
});

test('the bit-vector search finds an end of the nearest match', () => {
  fc.assert(
    fc.property(letters(31, 1), letters(60), (pattern, text) => {
      const { errors } = findNearest(pattern, text);
      const ends = fuzzyMatchEnds(pattern, text, pattern.length - 1);
      if (errors === pattern.length) expect(ends).toEqual([]);
      else expect(Math.min(...ends.map((end) => end.errors))).toBe(errors);
    }),
  );
});

test('all verbatim, non-adjacent occurrences are found', () => {
  const text = 'the gate, the sluice gate, and the other gate';
  expect(fuzzyMatchEnds('gate', text, 0).map(({ end }) => text.slice(end - 4, end))).toEqual([
    'gate',
    'gate',
    'gate',
  ]);
});

test('the match length includes similar text and excludes other words', () => {
  expect(maxMatchLength('press against it', 'press so against it now')).toBe('press so against it'.length);
  expect(maxMatchLength('ticulated', 'books from')).toBe(0);
  expect(maxMatchLength('closed the', 'closed the northern gate')).toBe('closed the'.length);
});
