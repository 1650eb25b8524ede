import type { Entity, EntityKind } from '../../model/analysis.ts';

/** Names without the entity's own and without doubles. */
const otherNames = (name: string, aliases: readonly string[]): string[] => [
  ...new Set(aliases.filter((alias) => alias !== name)),
];

/** Under another name; the old one goes on among the others where the text has it. */
export function renamed(entity: Entity, name: string): Entity {
  const inText = entity.mentions.some(({ text }) => text === entity.name);
  const aliases = inText ? [entity.name, ...entity.aliases] : entity.aliases;
  return { ...entity, name, aliases: otherNames(name, aliases) };
}

/** Of another kind, without what holds for the old one alone. */
export const ofKind = (entity: Entity, kind: EntityKind): Entity =>
  kind === entity.kind
    ? entity
    : { ...entity, kind, role: kind === 'person' ? entity.role : null, place: null };

/** What is known of both: of the first, and of the second where the first has nothing. */
export const joinFacts = (into: Entity, from: Entity): Entity => ({
  ...into,
  description: into.description ?? from.description,
  aliases: otherNames(into.name, [...into.aliases, from.name, ...from.aliases]),
  role: into.role ?? (into.kind === from.kind ? from.role : null),
  country: into.country ?? from.country,
  place: into.place ?? (into.kind === from.kind ? from.place : null),
  weight: Math.min(1, into.weight + from.weight),
});
