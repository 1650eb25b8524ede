import type { EntityPair } from '../../../core/analysis/cooccurrence/cooccurrence.ts';
import type { Entity, EntityKind } from '../../../core/model/analysis.ts';
import { byWeight } from '../../lib/entities/group-entities.ts';

/** A pair with its entities. */
interface PairRow {
  readonly pair: EntityPair;
  readonly a: Entity;
  readonly b: Entity;
}

export interface CooccurrenceSelection {
  /** All pairs of the visible kinds, in the given order. */
  readonly rows: readonly PairRow[];
  /** The heaviest entities that are connected in the graph. */
  readonly nodes: readonly Entity[];
  /** Pairs of the nodes. */
  readonly edges: readonly EntityPair[];
}

/** A larger graph would be unreadable. */
const maxNodes = 18;
const maxEdges = 44;

/** The entities that are in a pair. */
export function pairedEntities(entities: readonly Entity[], pairs: readonly EntityPair[]): readonly Entity[] {
  const ids = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  return entities.filter(({ id }) => ids.has(id));
}

/** Selects what the table and the graph show. @param pairs the most frequent first. */
export function selectGraph(
  entities: readonly Entity[],
  pairs: readonly EntityPair[],
  hiddenKinds: ReadonlySet<EntityKind>,
): CooccurrenceSelection {
  const byId = new Map(
    entities.filter(({ kind }) => !hiddenKinds.has(kind)).map((entity) => [entity.id, entity]),
  );
  const rows = pairs.flatMap((pair) => {
    const [a, b] = [byId.get(pair.a), byId.get(pair.b)];
    return a && b ? [{ pair, a, b }] : [];
  });
  const visiblePairs = rows.map(({ pair }) => pair);
  const heaviest = pairedEntities([...byId.values()], visiblePairs)
    .toSorted(byWeight)
    .slice(0, maxNodes);
  const ids = new Set(heaviest.map(({ id }) => id));
  const edges = visiblePairs.filter(({ a, b }) => ids.has(a) && ids.has(b)).slice(0, maxEdges);
  return { rows, nodes: pairedEntities(heaviest, edges), edges };
}
