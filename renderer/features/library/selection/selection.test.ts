import { describe, expect, it } from 'vitest';
import { extendTo, keepListed, nothingSelected, selectAll, toggle } from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const ids = ({ ids: chosen }: { readonly ids: ReadonlySet<string> }) => [...chosen].toSorted();

describe('choosing articles', () => {
  it('takes one in and out', () => {
    const one = toggle(nothingSelected, 'b');
    expect(ids(one)).toEqual(['b']);
    expect(ids(toggle(one, 'd'))).toEqual(['b', 'd']);
    expect(ids(toggle(one, 'b'))).toEqual([]);
  });

  it('extends from where it began, both ways', () => {
    const from = toggle(nothingSelected, 'c');
    const down = extendTo(from, 'e', order, null);
    expect(ids(down)).toEqual(['c', 'd', 'e']);
    expect(ids(extendTo(down, 'b', order, null))).toEqual(['b', 'c']);
    expect(ids(extendTo(nothingSelected, 'b', order, 'a'))).toEqual(['a', 'b']);
    expect(ids(extendTo(nothingSelected, 'x', order, null))).toEqual(['x']);
  });

  it('takes all, and loses what leaves the list', () => {
    const all = selectAll(order);
    expect(ids(all)).toEqual(order);
    expect(ids(keepListed(all, new Set(['b', 'e'])))).toEqual(['b', 'e']);
    expect(keepListed(all, new Set(order))).toBe(all);
  });
});
