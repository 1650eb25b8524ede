import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../../core/model/article.ts';
import { spanToRuns } from './inline-runs.ts';
import { slicesOf } from './slices.ts';

const runsOf = (text: string, marks: readonly Mark[] = []) =>
  spanToRuns({ start: 0, end: text.length }, marks, text);
const textsOf = (text: string, marks?: readonly Mark[]): string[] | undefined =>
  slicesOf(runsOf(text, marks))?.map((slice) => slice.map((run) => run.text).join(''));

describe('the slices of a very long text', () => {
  it('do not exist for a text of ordinary length', () => {
    expect(textsOf('word '.repeat(4_000))).toBeUndefined();
  });

  it('have a limited length and end after a space or line break', () => {
    for (const text of ['word '.repeat(20_000), 'x = 1;\n'.repeat(20_000)]) {
      const slices = textsOf(text) ?? [];
      expect(slices.join('')).toBe(text);
      expect(slices.length).toBeGreaterThan(10);
      expect(slices.slice(0, -1).every((slice) => slice.length <= 8_000 && /\s$/.test(slice))).toBe(true);
    }
  });

  it('split a text without spaces, but no character', () => {
    const text = `a${'😀'.repeat(30_000)}`;
    const slices = textsOf(text) ?? [];
    expect(slices.join('')).toBe(text);
    expect(slices.every((slice) => slice.length <= 8_000 && !/\p{Surrogate}/u.test(slice))).toBe(true);
  });

  it('keep formulas whole', () => {
    const text = 'word '.repeat(10_000);
    const formula = { kind: 'formula', start: 7_000, end: 30_000, math: 'x' } as unknown as Mark;
    const runs = (slicesOf(runsOf(text, [formula])) ?? []).flat();
    expect(runs.find(({ marks }) => marks.length > 0)?.text).toHaveLength(23_000);
    expect(runs.map((run) => run.text).join('')).toBe(text);
  });

  it('property: contain the runs in their order', () => {
    const marks = fc.array(
      fc.record({ kind: fc.constant('strong' as const), start: fc.nat(30_000), length: fc.nat(12_000) }),
      { maxLength: 6 },
    );
    const text = 'some words\n'.repeat(4_000);
    fc.assert(
      fc.property(marks, (each) => {
        const all = each.map(({ kind, start, length }) => ({ kind, start, end: start + length }));
        expect(textsOf(text, all)?.join('')).toBe(text);
      }),
    );
  });
});
