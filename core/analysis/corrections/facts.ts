import type { Entity, EntityKind } from '../../model/analysis.ts';

/** Aliases without the name itself and without duplicates. */
const otherNames = (name: string, aliases: readonly string[]): string[] => [
  ...new Set(aliases.filter((alias) => alias !== name)),
];

/** Renames an entity. The old name becomes an alias if it occurs in the text. */
export function renameEntity(entity: Entity, name: string): Entity {
  const inText = entity.mentions.some(({ text }) => text === entity.name);
  const aliases = inText ? [entity.name, ...entity.aliases] : entity.aliases;
  return { ...entity, name, aliases: otherNames(name, aliases) };
}

/** Changes the kind of an entity and drops properties specific to the old kind. */
export const changeKind = (entity: Entity, kind: EntityKind): Entity =>
  kind === entity.kind
    ? entity
    : { ...entity, kind, role: kind === 'person' ? entity.role : null, place: null };

/** Merges the properties of two entities; those of the first take precedence. */
export const mergeFacts = (into: Entity, from: Entity): Entity => ({
  ...into,
  description: into.description ?? from.description,
  aliases: otherNames(into.name, [...into.aliases, from.name, ...from.aliases]),
  role: into.role ?? (into.kind === from.kind ? from.role : null),
  country: into.country ?? from.country,
  place: into.place ?? (into.kind === from.kind ? from.place : null),
  weight: Math.min(1, into.weight + from.weight),
});
