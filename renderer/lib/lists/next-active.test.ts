import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { nextActive } from './next-active.ts';

describe('nextActive', () => {
  it('keeps the item while it exists', () => {
    expect(nextActive(['a', 'b'], ['b', 'a', 'c'], 'b')).toBe('b');
  });

  it('moves to the item at the same position, or to the last one', () => {
    expect(nextActive(['a', 'b', 'c'], ['a', 'c'], 'b')).toBe('c');
    expect(nextActive(['a', 'b', 'c'], ['a', 'b'], 'c')).toBe('b');
    expect(nextActive(['a', 'b', 'c', 'd'], ['b', 'd'], 'c')).toBe('d');
    expect(nextActive(['a'], [], 'a')).toBeNull();
  });

  it('starts at the first item', () => {
    expect(nextActive([], ['a', 'b'], null)).toBe('a');
  });

  it('always returns an item of a nonempty list', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(ids, ids, fc.constantFrom(null, 'a', 'c', 'z'), (before, after, active) => {
        const next = nextActive(before, after, active);
        if (after.length === 0) expect(next).toBeNull();
        else expect(after).toContain(next);
      }),
    );
  });
});
