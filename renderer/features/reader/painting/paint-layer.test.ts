import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { overlapsOf, clipSpans } from './paint-layer.ts';

describe('overlapsOf', () => {
  it('finds overlapping and nested parts', () => {
    expect(
      overlapsOf([
        { start: 0, end: 10 },
        { start: 5, end: 15 },
      ]),
    ).toEqual([{ start: 5, end: 10 }]);
    expect(
      overlapsOf([
        { start: 0, end: 10 },
        { start: 2, end: 4 },
      ]),
    ).toEqual([{ start: 2, end: 4 }]);
  });

  it('ignores adjacent spans', () => {
    expect(
      overlapsOf([
        { start: 0, end: 5 },
        { start: 5, end: 9 },
      ]),
    ).toEqual([]);
  });

  it('covers exactly the offsets with two or more spans', () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 10 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
        const overlaps = overlapsOf(spans);
        for (let at = 0; at < 45; at += 1) {
          const depth = spans.filter((s) => s.start <= at && at < s.end).length;
          expect(overlaps.some((s) => s.start <= at && at < s.end)).toBe(depth >= 2);
        }
      }),
    );
  });
});

describe('clipSpans', () => {
  it('drops spans outside the range and clips those that cross it', () => {
    const spans = [
      { start: 0, end: 5 },
      { start: 4, end: 12 },
      { start: 13, end: 14 },
      { start: 20, end: 40 },
    ];
    expect(clipSpans(spans, { start: 5, end: 25 })).toEqual([
      { start: 5, end: 12 },
      { start: 13, end: 14 },
      { start: 20, end: 25 },
    ]);
  });
});
