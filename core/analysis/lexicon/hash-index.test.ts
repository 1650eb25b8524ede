import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexBuckets } from '../tagger/model.ts';
import { createHashIndex } from './hash-index.ts';

const hashes = fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 300 });
const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

test('a hash index finds every entry and nothing else', () => {
  fc.assert(
    fc.property(hashes, hashes, (some, others) => {
      const sorted = ascending(some);
      const find = createHashIndex(sorted.length, (i) => sorted[i] ?? 0);
      for (const hash of [...some, ...others]) expect(find(hash)).toBe(sorted.indexOf(hash));
    }),
  );
});

test('a bucket index marks used buckets and counts the preceding ones', () => {
  const bits = 10;
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1023 })), (some) => {
      const sorted = ascending(some);
      const { present, before } = indexBuckets(bits, sorted.length, (i) => sorted[i] ?? 0);
      for (let bucket = 0; bucket < 1024; bucket += 1)
        expect(((present[bucket >>> 5] ?? 0) >>> (bucket & 31)) & 1).toBe(sorted.includes(bucket) ? 1 : 0);
      before.forEach((count, i) => expect(count).toBe(sorted.filter((bucket) => bucket < 32 * i).length));
    }),
  );
});

test('rejects unsorted hashes', () => {
  expect(() => createHashIndex(2, (i) => 5 - i)).toThrow(RangeError);
  expect(() => indexBuckets(10, 2, () => 3)).toThrow(RangeError);
});
