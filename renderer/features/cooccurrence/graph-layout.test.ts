import { expect, it } from 'vitest';
import { layOut } from './graph-layout.ts';

const nodes = ['a', 'b', 'c', 'd', 'e'].map((id, index) => ({ id, share: 1 / (index + 1) }));
const edges = [
  { a: 'a', b: 'b', count: 5 },
  { a: 'b', b: 'c', count: 1 },
  { a: 'a', b: 'gone', count: 9 },
];
const size = { width: 320, height: 260 };

it('is deterministic and stays inside the frame', () => {
  const placed = layOut(nodes, edges, size);
  expect(layOut(nodes, edges, size)).toEqual(placed);
  expect(placed.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e']);
  for (const { x, y } of placed) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(size.width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(size.height);
  }
});

it('places connected nodes near each other', () => {
  const at = Object.fromEntries(layOut(nodes, edges, size).map((node) => [node.id, node]));
  const distance = (p: string, q: string) =>
    Math.hypot((at[p]?.x ?? 0) - (at[q]?.x ?? 0), (at[p]?.y ?? 0) - (at[q]?.y ?? 0));
  expect(distance('a', 'b')).toBeLessThan(distance('a', 'e'));
});

it('handles a graph with one node or none', () => {
  expect(layOut([], [], size)).toEqual([]);
  expect(layOut([{ id: 'a', share: 1 }], [], size)).toMatchObject([{ x: 160, y: 130 }]);
});
