import type { Entity } from '../../model/analysis.ts';
import type { Correction, EntityRef } from '../../model/entities/correction.ts';
import { nameKey } from '../../text/name-key.ts';
import { spansOverlap } from '../../model/span.ts';
import { locateAll } from './locate.ts';
import type { CorrectedText } from './locate.ts';

/**
 * Resolves the entity that a correction refers to: by name and kind, then by the mention if several match. In the article of the
 * correction, an entity with another name also matches if it is mentioned at the anchor. Null when there is none; the correction
 * then has no effect.
 */
export function resolveRef(
  entities: readonly Entity[],
  { kind, name, mention }: EntityRef,
  { articleId, act }: Pick<Correction, 'articleId' | 'act'>,
  text: CorrectedText,
): Entity | null {
  const key = nameKey(name);
  const named = entities.filter((entity) => nameKey(entity.name) === key);
  const same = named.filter((entity) => entity.kind === kind);
  if (same.length === 1) return same[0] ?? null;
  const at = mention && articleId === text.articleId ? (locateAll([mention], text)[0] ?? null) : null;
  const isMentionedThere = (entity: Entity): boolean =>
    at !== null && entity.mentions.some((each) => spansOverlap(each, at));
  if (same.length > 1) return same.find(isMentionedThere) ?? same[0] ?? null;
  // A change of kind must match an entity of another kind.
  if (act.act === 'kind' && named.length > 0) return named.find(isMentionedThere) ?? named[0] ?? null;
  return entities.find(isMentionedThere) ?? null;
}
