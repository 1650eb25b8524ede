import { describe, expect, it } from 'vitest';
import type { EntityPair } from '../../../core/analysis/cooccurrence/cooccurrence.ts';
import { createEntity, type EntityKind } from '../../../core/model/analysis.ts';
import { selectGraph } from './select-graph.ts';

const entity = (id: string, kind: EntityKind, mentions: number) =>
  createEntity({
    id,
    kind,
    name: id,
    mentions: Array.from({ length: mentions }, (_, start) => ({
      start,
      end: start + 1,
      text: '',
      type: 'name',
    })),
  });
const pair = (a: string, b: string, count = 1): EntityPair => ({ a, b, count, first: { start: 0, end: 1 } });
const none: ReadonlySet<EntityKind> = new Set();

describe('selectGraph', () => {
  it('keeps the order of the pairs in the table, and puts heavier nodes first', () => {
    const entities = [entity('Ana', 'person', 1), entity('Bo', 'person', 9), entity('Lisbon', 'place', 4)];
    const { rows, nodes } = selectGraph(entities, [pair('Ana', 'Lisbon', 3), pair('Ana', 'Bo')], none);
    expect(rows.map(({ a, b }) => `${a.name}, ${b.name}`)).toEqual(['Ana, Lisbon', 'Ana, Bo']);
    expect(nodes.map(({ name }) => name)).toEqual(['Bo', 'Lisbon', 'Ana']);
  });

  it('leaves out hidden kinds, and entities that are then in no pair', () => {
    const entities = [entity('Ana', 'person', 1), entity('Bo', 'person', 1), entity('War', 'event', 1)];
    const pairs = [pair('Ana', 'War'), pair('Bo', 'War')];
    expect(selectGraph(entities, pairs, new Set(['event']))).toEqual({ rows: [], nodes: [], edges: [] });
    expect(selectGraph(entities, pairs, none).nodes).toHaveLength(3);
  });

  it('limits the graph to the heaviest nodes, all of them connected', () => {
    const entities = Array.from({ length: 60 }, (_, n) => entity(`e${n}`, 'person', 100 - n));
    const pairs = entities.slice(1).map(({ id }, n) => pair(`e${n}`, id));
    const { rows, nodes, edges } = selectGraph(entities, pairs, none);
    expect(rows).toHaveLength(59);
    expect(nodes.map(({ id }) => id)).toEqual(Array.from({ length: 18 }, (_, n) => `e${n}`));
    expect(edges).toHaveLength(17);
  });
});
