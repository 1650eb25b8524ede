import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { moveActive, nextActive } from './roving-index.ts';

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

describe('moveActive', () => {
  const ids = ['a', 'b', 'c'];
  it('moves with arrow keys and stops at the ends', () => {
    expect(moveActive(ids, 'a', 'ArrowDown')).toBe('b');
    expect(moveActive(ids, 'c', 'ArrowDown')).toBe('c');
    expect(moveActive(ids, 'a', 'ArrowUp')).toBe('a');
    expect(moveActive(ids, null, 'ArrowDown')).toBe('a');
    expect(moveActive(ids, 'b', 'Home')).toBe('a');
    expect(moveActive(ids, 'b', 'End')).toBe('c');
  });

  it('ignores other keys', () => {
    expect(moveActive(ids, 'a', 'x')).toBeNull();
    expect(moveActive([], null, 'ArrowDown')).toBeNull();
  });
});
