import type { Analysis, Entity, EntityKind } from '../../model/analysis.ts';
import { assertNever } from '../../model/assert.ts';
import type { Correction, CorrectionAct } from '../../model/entities/correction.ts';
import { nameKey } from '../../text/name-key.ts';
import { addMentions, mergeInto, replaceEntity, splitOff, withoutDatesAt } from './change.ts';
import { changeKind, renameEntity } from './facts.ts';
import { locateAll } from './locate.ts';
import type { CorrectedText } from './locate.ts';
import { createSpanIndex, occurrencesOf } from './mentions.ts';
import { resolveRef } from './resolve.ts';
import { applySpeaker } from './speaker.ts';

/** A corrected analysis and the corrections that changed it. */
export interface CorrectedAnalysis {
  readonly analysis: Analysis;
  readonly applied: ReadonlySet<string>;
}

/** The id of an entity created by a correction. */
const createdEntityId = (correctionId: string): string => `c:${correctionId}`;

const findByName = (analysis: Analysis, kind: EntityKind, name: string): Entity | undefined =>
  analysis.entities.find((entity) => entity.kind === kind && nameKey(entity.name) === nameKey(name));

function applyAdd(
  analysis: Analysis,
  { anchor, kind, name }: Extract<CorrectionAct, { act: 'add' }>,
  { id, articleId }: Correction,
  text: CorrectedText,
): Analysis {
  const chosen = articleId === text.articleId ? (locateAll([anchor], text)[0] ?? null) : null;
  const words = occurrencesOf(text.text, anchor.quote.exact);
  const isChosen = createSpanIndex(chosen ? [chosen] : []);
  const spans = [...(chosen ? [chosen] : []), ...words.filter((span) => !isChosen(span))];
  const entity = findByName(analysis, kind, name) ?? { id: createdEntityId(id), kind, name };
  return addMentions(analysis, entity, spans, chosen, text.text);
}

function applySplit(
  analysis: Analysis,
  entity: Entity,
  { mentions, name }: Extract<CorrectionAct, { act: 'split' }>,
  { id, articleId, always }: Correction,
  text: CorrectedText,
): Analysis {
  const spansHere =
    articleId === text.articleId ? locateAll(mentions, text).filter((span) => span !== null) : [];
  const appliesHere = createSpanIndex(spansHere);
  const words = new Set(mentions.map(({ quote }) => quote.exact));
  const isOtherArticle = always && articleId !== text.articleId;
  return splitOff(analysis, entity, (each) => (isOtherArticle ? words.has(each.text) : appliesHere(each)), {
    id: createdEntityId(id),
    name,
  });
}

/** Applies one correction. Returns the same object when the correction does not apply. */
function applyOne(analysis: Analysis, correction: Correction, text: CorrectedText): Analysis {
  const { act } = correction;
  if (act.act === 'add') return applyAdd(analysis, act, correction, text);
  if (act.act === 'speaker') return applySpeaker(analysis, act, correction, text);
  const entity = resolveRef(analysis.entities, act.target, correction, text);
  if (!entity) return analysis;
  switch (act.act) {
    case 'rename':
      return replaceEntity(analysis, entity.id, renameEntity(entity, act.name));
    case 'kind': {
      if (entity.kind === act.kind) return analysis;
      const changed = replaceEntity(analysis, entity.id, changeKind(entity, act.kind));
      return entity.kind === 'date' ? withoutDatesAt(changed, entity.mentions) : changed;
    }
    case 'merge': {
      const into = resolveRef(analysis.entities, act.into, correction, text);
      // When the target of a merge is not in this text, the entity takes the name of the target.
      if (!into || into.id === entity.id)
        return replaceEntity(
          analysis,
          entity.id,
          changeKind(renameEntity(entity, act.into.name), act.into.kind),
        );
      return mergeInto(analysis, entity, into);
    }
    case 'split':
      return applySplit(analysis, entity, act, correction, text);
    case 'remove': {
      const removed = replaceEntity(analysis, entity.id, null);
      return entity.kind === 'date' ? withoutDatesAt(removed, entity.mentions) : removed;
    }
    case 'place':
      return replaceEntity(analysis, entity.id, { ...entity, place: act.place, country: act.place.country });
    default:
      return assertNever(act);
  }
}

/**
 * Applies corrections to an analysis. The stored analysis is never changed: corrections are applied on each read, so they also
 * hold for a new analysis and a new version of the text.
 * @param corrections those of the article and the global ones, in the order of creation
 */
export function correctAnalysis(
  analysis: Analysis,
  corrections: readonly Correction[],
  text: CorrectedText,
): CorrectedAnalysis {
  const applied = new Set<string>();
  let corrected = analysis;
  for (const correction of corrections) {
    if (!correction.always && correction.articleId !== text.articleId) continue;
    const next = applyOne(corrected, correction, text);
    if (next !== corrected) applied.add(correction.id);
    corrected = next;
  }
  return { analysis: corrected, applied };
}
