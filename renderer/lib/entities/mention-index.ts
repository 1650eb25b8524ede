import type { Analysis, Entity, EntityKind, Mention } from '../../../core/model/analysis.ts';

/** A mention with its entity. */
export interface PlacedMention {
  readonly entity: Entity;
  readonly mention: Mention;
  /** Index among the entity's mentions. */
  readonly index: number;
}

/** All mentions of a text, indexed by position. */
export interface MentionIndex {
  /** The mention at an offset; the shortest if there are several. */
  at(offset: number): PlacedMention | null;
  /** The mentions that begin in a range. */
  between(start: number, end: number): readonly PlacedMention[];
  /** The next mention that begins after an offset, or the last one before it; null at the end of the text. */
  step(offset: number, direction: 1 | -1): PlacedMention | null;
  readonly all: readonly PlacedMention[];
}

/** @param shown which mentions to include; by default those of the named kinds. */
export function createMentionIndex(
  analysis: Pick<Analysis, 'entities'> | null,
  kinds: ReadonlySet<EntityKind>,
  namesOnly: boolean,
): MentionIndex {
  const all = (analysis?.entities ?? [])
    .filter(({ kind }) => kinds.has(kind))
    .flatMap((entity) => entity.mentions.map((mention, index) => ({ entity, mention, index })))
    .filter(({ mention }) => !namesOnly || mention.type === 'name')
    .toSorted((a, b) => a.mention.start - b.mention.start || a.mention.end - b.mention.end);
  const longest = all.reduce((most, { mention }) => Math.max(most, mention.end - mention.start), 0);
  /** Number of mentions that begin before an offset. */
  const before = (offset: number): number => {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.mention.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    all,
    at(offset) {
      let found: PlacedMention | null = null;
      for (let i = before(offset + 1) - 1; i >= 0; i -= 1) {
        const placed = all[i];
        if (!placed || placed.mention.start + longest <= offset) break;
        const length = placed.mention.end - placed.mention.start;
        if (placed.mention.end > offset && (!found || length < found.mention.end - found.mention.start))
          found = placed;
      }
      return found;
    },
    between: (start, end) => all.slice(before(start), before(end)),
    step: (offset, direction) => all[direction === 1 ? before(offset + 1) : before(offset) - 1] ?? null,
  };
}
