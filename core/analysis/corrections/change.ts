import { createEntity } from '../../model/analysis.ts';
import type { Analysis, Entity, Mention, Quote } from '../../model/analysis.ts';
import { compareSpans, spansOverlap } from '../../model/span.ts';
import type { TextSpan } from '../../model/span.ts';
import { mergeFacts, renameEntity } from './facts.ts';
import { createSpanIndex, mergeMentions } from './mentions.ts';

/** Replaces or removes an entity. An entity without mentions is removed. */
export function replaceEntity(analysis: Analysis, id: string, changed: Entity | null): Analysis {
  const entities = analysis.entities.flatMap((entity) =>
    entity.id !== id ? [entity] : changed && changed.mentions.length > 0 ? [changed] : [],
  );
  const isKept = entities.some((entity) => entity.id === id);
  return isKept ? { ...analysis, entities } : { ...withoutSpeaker(analysis, id), entities };
}

const withoutSpeaker = (analysis: Analysis, id: string): Analysis => ({
  ...analysis,
  quotes: analysis.quotes.map((quote) => (quote.speaker === id ? { ...quote, speaker: null } : quote)),
});

/** Removes the dates that overlap an entity of kind date that a correction removed. */
export const withoutDatesAt = (analysis: Analysis, spans: readonly TextSpan[]): Analysis => {
  const overlapsSpan = createSpanIndex(spans);
  return { ...analysis, dates: analysis.dates.filter((date) => !overlapsSpan(date)) };
};

/** Merges one entity into another, with its mentions and quotes. */
export function mergeInto(analysis: Analysis, from: Entity, into: Entity): Analysis {
  const merged = { ...mergeFacts(into, from), mentions: mergeMentions(into.mentions, from.mentions) };
  return {
    ...analysis,
    entities: analysis.entities.flatMap((entity) =>
      entity.id === from.id ? [] : [entity.id === into.id ? merged : entity],
    ),
    quotes: analysis.quotes.map((quote) =>
      quote.speaker === from.id ? { ...quote, speaker: into.id } : quote,
    ),
  };
}

const distance = (a: TextSpan, b: TextSpan): number =>
  spansOverlap(a, b) ? 0 : Math.max(a.start - b.end, b.start - a.end);

/** The mention that names the source of a quote: the nearest to the reporting verb, preferably with the same text. */
function sourceOf(quote: Quote, mentions: readonly Mention[]): Mention | undefined {
  const same = mentions.filter((mention) => mention.text === quote.speakerText);
  const near = quote.cue ?? quote;
  return (same.length > 0 ? same : mentions).toSorted((a, b) => distance(a, near) - distance(b, near))[0];
}

/** Moves some mentions of an entity to a new entity, with the quotes whose source they are. */
export function splitOff(
  analysis: Analysis,
  entity: Entity,
  isMoved: (mention: Mention) => boolean,
  created: Pick<Entity, 'id' | 'name'>,
): Analysis {
  const moved = entity.mentions.filter(isMoved);
  if (moved.length === 0) return analysis;
  const remaining = entity.mentions.filter((mention) => !isMoved(mention));
  const share = (part: readonly Mention[]): number => (entity.weight * part.length) / entity.mentions.length;
  if (remaining.length === 0) return replaceEntity(analysis, entity.id, renameEntity(entity, created.name));
  const split = createEntity({ kind: entity.kind, ...created, mentions: moved, weight: share(moved) });
  return {
    ...analysis,
    entities: analysis.entities.flatMap((each) =>
      each.id === entity.id ? [{ ...each, mentions: remaining, weight: share(remaining) }, split] : [each],
    ),
    quotes: analysis.quotes.map((quote) => {
      const source = quote.speaker === entity.id ? sourceOf(quote, entity.mentions) : undefined;
      return source && isMoved(source) ? { ...quote, speaker: created.id } : quote;
    }),
  };
}

/**
 * Adds mentions of a new or existing entity. The `chosen` span replaces every mention it overlaps; elsewhere, a longer mention of
 * another entity is retained and a contained one is replaced.
 */
export function addMentions(
  analysis: Analysis,
  entity: Pick<Entity, 'id' | 'kind' | 'name'>,
  spans: readonly TextSpan[],
  chosen: TextSpan | null,
  text: string,
): Analysis {
  const isChosen = createSpanIndex(chosen ? [chosen] : []);
  const overlapsSpan = createSpanIndex(spans);
  const shortestSpan = spans.reduce((least, { start, end }) => Math.min(least, end - start), Infinity);
  const longer = createSpanIndex(
    analysis.entities
      .flatMap((each) => each.mentions)
      .filter((mention) => mention.end - mention.start > shortestSpan && overlapsSpan(mention)),
  );
  const replaced = spans.filter((span) => isChosen(span) || !longer(span));
  if (replaced.length === 0) return analysis;
  const isReplaced = createSpanIndex(replaced);
  const mentions = replaced
    .map(({ start, end }): Mention => ({ start, end, text: text.slice(start, end), type: 'name' }))
    .toSorted(compareSpans);
  const before = analysis.entities.find((each) => each.id === entity.id);
  const otherEntities = analysis.entities
    .filter((each) => each.id !== entity.id)
    .reduce(
      (all, each) =>
        each.mentions.some(isReplaced)
          ? replaceEntity(all, each.id, {
              ...each,
              mentions: each.mentions.filter((mention) => !isReplaced(mention)),
            })
          : all,
      analysis,
    );
  if (before)
    return replaceEntity(otherEntities, entity.id, {
      ...before,
      mentions: mergeMentions(mentions, before.mentions),
    });
  const total = analysis.entities.reduce((sum, each) => sum + each.mentions.length, mentions.length);
  const added = createEntity({ ...entity, mentions, weight: mentions.length / total });
  return { ...otherEntities, entities: [...otherEntities.entities, added] };
}
