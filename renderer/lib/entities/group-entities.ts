import { entityKinds, type Entity, type EntityKind, type Quote } from '../../../core/model/analysis.ts';
import { foldText } from '../../../core/text/fold.ts';

/** The entities of one kind, the most mentioned first. */
export interface EntityGroup {
  readonly kind: EntityKind;
  readonly entities: readonly Entity[];
}

const firstMention = (entity: Entity): number => entity.mentions[0]?.start ?? Number.POSITIVE_INFINITY;

/** Sorts by weight in the text, then by number of mentions, then by first mention. */
export const byWeight = (a: Entity, b: Entity): number =>
  b.weight - a.weight || b.mentions.length - a.mentions.length || firstMention(a) - firstMention(b);

/** Groups by the kinds present, in the model's order: people first, works last. */
export const groupEntities = (entities: readonly Entity[]): readonly EntityGroup[] =>
  entityKinds
    .map((kind) => ({
      kind,
      entities: entities.filter((entity) => entity.kind === kind).toSorted(byWeight),
    }))
    .filter((group) => group.entities.length > 0);

/** Returns the entities whose name, aliases or description contain the query; all for an empty query. */
export function filterEntities(entities: readonly Entity[], query: string): readonly Entity[] {
  const wanted = foldText(query).trim();
  if (wanted === '') return entities;
  return entities.filter((entity) =>
    [entity.name, entity.description ?? '', entity.role ?? '', ...entity.aliases].some((words) =>
      foldText(words).includes(wanted),
    ),
  );
}

/** The entity's quotes, in text order. */
export const quotesOf = (quotes: readonly Quote[], entityId: string): readonly Quote[] =>
  quotes.filter((quote) => quote.speaker === entityId).toSorted((a, b) => a.start - b.start);

/** Returns the index of the next or previous mention, wrapping around; `index` is -1 before any was visited. */
export function stepMention(index: number, count: number, step: 1 | -1): number {
  if (count === 0) return -1;
  if (index < 0 || index >= count) return step === 1 ? 0 : count - 1;
  return (index + step + count) % count;
}
