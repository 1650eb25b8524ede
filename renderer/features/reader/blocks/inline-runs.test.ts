import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { spanToRuns } from './inline-runs.ts';

describe('spanToRuns', () => {
  it('splits at the start and end of marks, nested and overlapping', () => {
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

  it('gives the pronunciation to the last part of characters that other marks divide', () => {
    const runs = spanToRuns(
      { start: 0, end: 3 },
      [
        { kind: 'ruby', reading: 'きょう', start: 0, end: 2 },
        { kind: 'emphasis', start: 0, end: 1 },
      ],
      '今日は',
    );
    expect(runs.map((r) => [r.text, r.marks.map((m) => m.kind)])).toEqual([
      ['今', ['emphasis']],
      ['日', ['ruby']],
      ['は', []],
    ]);
  });

  it('preserves the text', () => {
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

test('keeps images at their position in text and in empty cells', () => {
  const image = { source: 'p.png', alt: '', width: null, height: null };
  const marks = [{ kind: 'image' as const, image, start: 3, end: 3 }];
  const shown = (start: number, end: number) =>
    spanToRuns({ start, end }, marks, 'ab cd').map((run) => run.image?.source ?? run.text);
  expect(shown(0, 5)).toEqual(['ab ', 'p.png', 'cd']);
  expect(shown(3, 5)).toEqual(['p.png', 'cd']);
  expect(shown(3, 3)).toEqual(['p.png']);
});

test('keeps the reference to a note without a sign at its place in the text', () => {
  const mark = { kind: 'noteRef' as const, note: 'n', label: '1', start: 2, end: 2 };
  expect(spanToRuns({ start: 0, end: 5 }, [mark], 'ab cd').map((run) => [run.text, run.marks])).toEqual([
    ['ab', []],
    ['', [mark]],
    [' cd', []],
  ]);
});

test('takes work in proportion to the number of marks and pictures', () => {
  const image = { source: 'p.png', alt: '', width: null, height: null };
  let reads = 0;
  const counted = (start: number) => ({
    get start() {
      reads += 1;
      return start;
    },
  });
  const marks = Array.from({ length: 5_000 }, (_, n) => [
    Object.assign(counted(2 * n), { kind: 'code' as const, end: 2 * n + 1 }),
    Object.assign(counted(2 * n), { kind: 'image' as const, image, end: 2 * n }),
  ]).flat();
  const runs = spanToRuns({ start: 0, end: 10_000 }, marks, 'x'.repeat(10_000));
  expect(runs).toHaveLength(15_000);
  expect(reads).toBeLessThan(100 * marks.length);
});
