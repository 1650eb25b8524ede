import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { nextIndex, type ListShape } from './next-index.ts';

const vertical = { orientation: 'vertical', count: 3 } as const;

describe('nextIndex', () => {
  it('moves by arrow keys and stops at the ends', () => {
    expect(nextIndex('ArrowDown', { ...vertical, index: 0 })).toBe(1);
    expect(nextIndex('ArrowDown', { ...vertical, index: 2 })).toBe(2);
    expect(nextIndex('ArrowUp', { ...vertical, index: 0 })).toBe(0);
    expect(nextIndex('ArrowDown', { ...vertical, index: -1 })).toBe(0);
    expect(nextIndex('ArrowUp', { ...vertical, index: -1 })).toBe(0);
  });

  it('wraps around in a loop', () => {
    expect(nextIndex('ArrowDown', { ...vertical, index: 2, loop: true })).toBe(0);
    expect(nextIndex('ArrowUp', { ...vertical, index: 0, loop: true })).toBe(2);
    expect(nextIndex('ArrowUp', { ...vertical, index: -1, loop: true })).toBe(2);
  });

  it('uses the arrow keys of its orientation', () => {
    const horizontal = { orientation: 'horizontal', count: 3, index: 1 } as const;
    expect(nextIndex('ArrowRight', horizontal)).toBe(2);
    expect(nextIndex('ArrowLeft', horizontal)).toBe(0);
    expect(nextIndex('ArrowDown', horizontal)).toBeNull();
    expect(nextIndex('ArrowRight', { ...vertical, index: 1 })).toBeNull();
    expect(nextIndex('ArrowRight', { ...horizontal, orientation: 'both' })).toBe(2);
    expect(nextIndex('ArrowDown', { ...horizontal, orientation: 'both' })).toBe(2);
  });

  it('moves to the ends, and by pages where the list has any', () => {
    const list = { orientation: 'vertical', count: 30, index: 12 } as const;
    expect(nextIndex('Home', list)).toBe(0);
    expect(nextIndex('End', list)).toBe(29);
    expect(nextIndex('PageDown', { ...list, page: 10 })).toBe(22);
    expect(nextIndex('PageUp', { ...list, page: 20 })).toBe(0);
    expect(nextIndex('PageDown', list)).toBeNull();
  });

  it('ignores other keys, and an empty list', () => {
    expect(nextIndex('x', { ...vertical, index: 0 })).toBeNull();
    expect(nextIndex('ArrowDown', { ...vertical, count: 0, index: -1 })).toBeNull();
  });

  it('always returns an item', () => {
    const shape: fc.Arbitrary<ListShape> = fc
      .record({
        count: fc.integer({ min: 1, max: 5 }),
        orientation: fc.constantFrom('vertical', 'horizontal', 'both'),
        loop: fc.boolean(),
        page: fc.integer({ min: 1, max: 9 }),
      })
      .chain((rest) => fc.integer({ min: -1, max: rest.count - 1 }).map((index) => ({ ...rest, index })));
    fc.assert(
      fc.property(shape, fc.constantFrom('ArrowDown', 'ArrowLeft', 'End', 'PageUp'), (list, key) => {
        const next = nextIndex(key, list);
        if (next === null) return;
        expect(next).toBeGreaterThanOrEqual(0);
        expect(next).toBeLessThan(list.count);
      }),
    );
  });
});
