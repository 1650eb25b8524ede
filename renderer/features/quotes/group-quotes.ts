import type { Analysis, Entity, EntityKind, Quote } from '../../../core/model/analysis.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import { nameKey } from '../../../core/text/name-key.ts';
import { byWeight } from '../../lib/entities/group-entities.ts';

/** One speaker's quotes in text order. */
export interface SpeakerQuotes {
  /** The entity's id, or the text that names the source, or empty. */
  readonly key: string;
  /** Empty when the speaker is unnamed. */
  readonly name: string;
  readonly entity: Entity | null;
  readonly quotes: readonly Quote[];
}

/** Unique key of a quote within a text. */
export const quoteKey = ({ start, end }: TextSpan): string => `${start}-${end}`;

const speakingKinds: readonly EntityKind[] = ['person', 'organization', 'group', 'place'];
const rankOfKind = (kind: EntityKind): number => {
  const at = speakingKinds.indexOf(kind);
  return at < 0 ? speakingKinds.length : at;
};

/** Sorts people first, then other possible speakers, each by weight. */
export const speakersFirst = (a: Entity, b: Entity): number =>
  rankOfKind(a.kind) - rankOfKind(b.kind) || byWeight(a, b);

/** Name of the speaker: the entity's name, or else the text that names the source. Empty when unnamed. */
export const speakerName = (quote: Quote, entity: Entity | null): string =>
  entity?.name ?? quote.speakerText.trim();

export const speakerOf = (quote: Quote, byId: ReadonlyMap<string, Entity>): Entity | null =>
  quote.speaker === null ? null : (byId.get(quote.speaker) ?? null);

export const entitiesById = ({ entities }: Pick<Analysis, 'entities'>): ReadonlyMap<string, Entity> =>
  new Map(entities.map((entity) => [entity.id, entity]));

/** Groups quotes by speaker, most quotes first, unknown speakers last. */
export function groupQuotes({ entities, quotes }: Analysis): SpeakerQuotes[] {
  const byId = entitiesById({ entities });
  const groups = new Map<string, { name: string; entity: Entity | null; quotes: Quote[] }>();
  for (const quote of quotes.toSorted((a, b) => a.start - b.start)) {
    const entity = speakerOf(quote, byId);
    const name = speakerName(quote, entity);
    const key = entity ? entity.id : `words:${nameKey(name)}`;
    const group = groups.get(key) ?? { name, entity, quotes: [] };
    groups.set(key, group);
    group.quotes.push(quote);
  }
  const rank = ({ name, quotes }: SpeakerQuotes): number => (name === '' ? -1 : quotes.length);
  return [...groups].map(([key, group]) => ({ key, ...group })).toSorted((a, b) => rank(b) - rank(a));
}
