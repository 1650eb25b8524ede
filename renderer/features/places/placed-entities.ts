import type { Entity, Place } from '../../../core/model/analysis.ts';
import { byWeight } from '../../lib/entities/group-entities.ts';

/** An entity with coordinates. */
export interface PlacedEntity {
  readonly entity: Entity;
  readonly place: Place;
  /** Number of mentions relative to the most mentioned entity, 0 to 1. */
  readonly share: number;
}

/** More marks than this make the map unreadable. */
const maxMarks = 150;

/** The text's places that are in the gazetteer, the heaviest first. */
export function placedEntities(entities: readonly Entity[]): PlacedEntity[] {
  const placed = entities.flatMap((entity) =>
    entity.kind === 'place' && entity.place ? [{ entity, place: entity.place }] : [],
  );
  const maxMentions = Math.max(1, ...placed.map(({ entity }) => entity.mentions.length));
  return placed
    .toSorted((a, b) => byWeight(a.entity, b.entity))
    .slice(0, maxMarks)
    .map((each) => ({ ...each, share: each.entity.mentions.length / maxMentions }));
}
