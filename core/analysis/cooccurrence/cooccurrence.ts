import { namedKinds } from '../../model/analysis.ts';
import type { Analysis, Entity } from '../../model/analysis.ts';
import type { TextSpan } from '../../model/span.ts';
import type { SentenceFinder } from './sentence.ts';

/** Two entities mentioned in the same sentences. */
export interface EntityPair {
  /** Entity ids, in the order of the analysis. */
  readonly a: string;
  readonly b: string;
  /** Number of sentences that mention both. */
  readonly count: number;
  /** The first of these sentences. */
  readonly first: TextSpan;
}

/** A sentence with more entities is a list, which is little evidence of a relation. */
const maxInSentence = 12;

/** The pairs of entities mentioned in the same sentences, most frequent first. */
export function pairsInSentence({ entities }: Analysis, finder: SentenceFinder): EntityPair[] {
  const sentences = new Map<number, { readonly span: TextSpan; readonly members: Set<number> }>();
  for (const [index, entity] of entities.entries()) {
    if (!namedKinds.includes(entity.kind)) continue;
    for (const mention of entity.mentions) {
      const span = finder.around(mention);
      const entry = sentences.get(span.start) ?? { span, members: new Set() };
      sentences.set(span.start, entry);
      entry.members.add(index);
    }
  }
  const pairs = new Map<string, { a: number; b: number; count: number; first: TextSpan }>();
  for (const { span, members } of [...sentences.values()].toSorted((a, b) => a.span.start - b.span.start)) {
    if (members.size < 2 || members.size > maxInSentence) continue;
    const inOrder = [...members].toSorted((a, b) => a - b);
    for (const [i, a] of inOrder.entries()) {
      for (const b of inOrder.slice(i + 1)) {
        const key = `${a} ${b}`;
        const known = pairs.get(key);
        if (known) known.count += 1;
        else pairs.set(key, { a, b, count: 1, first: span });
      }
    }
  }
  return [...pairs.values()]
    .toSorted((x, y) => y.count - x.count || x.first.start - y.first.start)
    .map(({ a, b, count, first }) => ({
      a: entities[a]?.id ?? '',
      b: entities[b]?.id ?? '',
      count,
      first,
    }));
}

/** An entity mentioned in the same sentences as another. */
export interface CooccurringEntity {
  readonly entity: Entity;
  readonly count: number;
  readonly first: TextSpan;
}

/** The entities mentioned in the same sentences as `id`, most frequent first. */
export function cooccurringEntities(
  pairs: readonly EntityPair[],
  entities: readonly Entity[],
  entityId: string,
): CooccurringEntity[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return pairs.flatMap(({ a, b, count, first }) => {
    const entity = a === entityId ? byId.get(b) : b === entityId ? byId.get(a) : undefined;
    return entity ? [{ entity, count, first }] : [];
  });
}
