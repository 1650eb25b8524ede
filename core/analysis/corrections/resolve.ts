import type { Entity } from '../../model/analysis.ts';
import type { Correction, EntityRef } from '../../model/correction.ts';
import { nameKey } from '../../text/name-key.ts';
import { spansOverlap } from '../../model/span.ts';
import { locateAll } from './locate.ts';
import type { CorrectedText } from './locate.ts';

/**
 * The entity that a correction speaks of: the one of that name and kind; of several the one at the mention; and in the
 * article that the correction was made in also one that is called otherwise now, if it stands where the mention stood.
 * Null when none is meant: the correction then rests until there is one again.
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
  const standsThere = (entity: Entity): boolean =>
    at !== null && entity.mentions.some((each) => spansOverlap(each, at));
  if (same.length > 1) return same.find(standsThere) ?? same[0] ?? null;
  // Of which kind it is, is the very question here.
  if (act.act === 'kind' && named.length > 0) return named.find(standsThere) ?? named[0] ?? null;
  return entities.find(standsThere) ?? null;
}
