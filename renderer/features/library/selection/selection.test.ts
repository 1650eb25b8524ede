import { describe, expect, it } from 'vitest';
import { extendTo, retainListed, nothingSelected, selectAll, toggle } from './selection.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const ids = ({ ids: chosen }: { readonly ids: ReadonlySet<string> }) => [...chosen].toSorted();

describe('article selection', () => {
  it('toggles an article', () => {
    const one = toggle(nothingSelected, 'b');
    expect(ids(one)).toEqual(['b']);
    expect(ids(toggle(one, 'd'))).toEqual(['b', 'd']);
    expect(ids(toggle(one, 'b'))).toEqual([]);
  });

  it('extends from the anchor in both directions', () => {
    const from = toggle(nothingSelected, 'c');
    const down = extendTo(from, 'e', order, null);
    expect(ids(down)).toEqual(['c', 'd', 'e']);
    expect(ids(extendTo(down, 'b', order, null))).toEqual(['b', 'c']);
    expect(ids(extendTo(nothingSelected, 'b', order, 'a'))).toEqual(['a', 'b']);
    expect(ids(extendTo(nothingSelected, 'x', order, null))).toEqual(['x']);
  });

  it('selects all, and drops articles that leave the list', () => {
    const all = selectAll(order);
    expect(ids(all)).toEqual(order);
    expect(ids(retainListed(all, new Set(['b', 'e'])))).toEqual(['b', 'e']);
    expect(retainListed(all, new Set(order))).toBe(all);
  });
});
