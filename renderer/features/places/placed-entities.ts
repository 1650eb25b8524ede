import type { Entity, Place } from '../../../core/model/analysis.ts';
import { byWeight } from '../../lib/entities/group-entities.ts';

/** An entity that has a place on the map. */
export interface PlacedEntity {
  readonly entity: Entity;
  readonly place: Place;
  /** Of the mentions of the most mentioned one, 0 to 1. */
  readonly share: number;
}

/** A map with more marks than this says nothing. */
const mostMarks = 150;

/** The places of the text that the gazetteer knows, the weightiest first. */
export function placedEntities(entities: readonly Entity[]): PlacedEntity[] {
  const placed = entities.flatMap((entity) =>
    entity.kind === 'place' && entity.place ? [{ entity, place: entity.place }] : [],
  );
  const most = Math.max(1, ...placed.map(({ entity }) => entity.mentions.length));
  return placed
    .toSorted((a, b) => byWeight(a.entity, b.entity))
    .slice(0, mostMarks)
    .map((each) => ({ ...each, share: each.entity.mentions.length / most }));
}
