import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysToKeep } from './retention-policy.ts';

const dayAt = (index: number): string =>
  new Date(Date.UTC(2024, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);
/** The app used on each of these days, with the rule applied after each. */
const use = (days: readonly number[]): string[] => {
  let kept: string[] = [];
  for (const day of days) kept = [...daysToKeep([...kept, dayAt(day)])];
  return kept.toSorted();
};

test('keeps seven days, four weeks and twelve months of two years', () => {
  const kept = use(Array.from({ length: 730 }, (_, i) => i));
  expect(kept.slice(-7)).toEqual(Array.from({ length: 7 }, (_, i) => dayAt(723 + i)));
  expect(new Set(kept.map((day) => day.slice(0, 7))).size).toBe(12);
  expect(kept.length).toBeLessThanOrEqual(7 + 4 + 12);
  // The last day of a month that is over stands for it.
  expect(kept[0]).toBe('2025-01-31');
});

test('keeps all backups after a long absence', () => {
  const kept = use([0, 1, 2, 400]);
  expect(kept).toEqual([dayAt(0), dayAt(1), dayAt(2), dayAt(400)]);
});

test('the newest is always kept, and never more than the rule allows', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1500), { minLength: 1, maxLength: 200 }), (days) => {
      const kept = use(days.toSorted((a, b) => a - b));
      expect(kept.at(-1)).toBe(dayAt(Math.max(...days)));
      expect(kept.length).toBeLessThanOrEqual(23);
    }),
  );
});
