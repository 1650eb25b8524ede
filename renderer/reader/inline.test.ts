import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { spanToRuns } from './inline.ts';

describe('spanToRuns', () => {
  it('cuts where marks begin and end, nested and crossing', () => {
    const runs = spanToRuns(
      { start: 0, end: 6 },
      [
        { kind: 'strong', start: 1, end: 4 },
        { kind: 'emphasis', start: 3, end: 5 },
      ],
      'abcdef',
    );
    expect(runs.map((r) => [r.text, r.marks.map((m) => m.kind)])).toEqual([
      ['a', []],
      ['bc', ['strong']],
      ['d', ['strong', 'emphasis']],
      ['e', ['emphasis']],
      ['f', []],
    ]);
  });

  it('keeps the text whole whatever the marks', () => {
    const offset = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(fc.tuple(offset, offset)), (text, pairs) => {
        const marks = pairs.map(([a, b]) => ({
          kind: 'strong' as const,
          start: Math.min(a, b),
          end: Math.max(a, b),
        }));
        const runs = spanToRuns({ start: 0, end: text.length }, marks, text);
        expect(runs.map((r) => r.text).join('')).toBe(text);
      }),
    );
  });
});
