import type { Entity, EntityKind, Place } from '../../../core/model/analysis.ts';
import { assertNever } from '../../../core/model/assert.ts';
import { refTo, type CorrectionInput } from './correction-input.ts';

export type CorrectionName = 'rename' | 'kind' | 'merge' | 'split' | 'remove' | 'place';

/** What is entered in the dialog; each correction uses a part of it. */
export interface CorrectionDraft {
  /** New name of the entity, or name of the entity that is split off. */
  readonly name: string;
  readonly kind: EntityKind;
  /** The entity to merge into. */
  readonly into: Entity | null;
  /** Indexes of the mentions that are split off. */
  readonly mentions: ReadonlySet<number>;
  readonly place: Place | null;
}

export const startDraft = (name: CorrectionName, entity: Entity): CorrectionDraft => ({
  name: name === 'split' ? '' : entity.name,
  kind: entity.kind,
  into: null,
  mentions: new Set(),
  place: entity.place,
});

/** The correction to save; null while it is incomplete or changes nothing. */
export function draftToCorrection(
  act: CorrectionName,
  entity: Entity,
  { kind, into, mentions, place, ...draft }: CorrectionDraft,
): CorrectionInput | null {
  const target = refTo(entity);
  const name = draft.name.trim();
  switch (act) {
    case 'rename':
      return name === '' || name === entity.name ? null : { act, target, name };
    case 'kind':
      return kind === entity.kind ? null : { act, target, kind };
    case 'merge':
      return into && { act, target, into: refTo(into) };
    case 'split': {
      const spans = entity.mentions
        .filter((_, index) => mentions.has(index))
        .map(({ start, end }) => ({ start, end }));
      return name === '' || spans.length === 0 ? null : { act, target, spans, name };
    }
    case 'remove':
      return { act, target };
    case 'place':
      return place === null || place.id === entity.place?.id ? null : { act, target, place: { ...place } };
    default:
      return assertNever(act);
  }
}
