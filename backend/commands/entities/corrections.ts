import { messageRef } from '../../../messages/message-keys.ts';
import { describeSpan } from '../../../core/anchoring/describe.ts';
import { assertNever } from '../../../core/model/assert.ts';
import type { CorrectionAct, EntityRef } from '../../../core/model/entities/correction.ts';
import { AppError } from '../../../core/model/error.ts';
import type { TextSpan } from '../../../core/model/span.ts';
import type { CheckedInput } from '../../../contract/commands.ts';
import { forgetEntities, reindexEntities } from '../../../data/store/entities/article-entities.ts';
import { getArticleById } from '../../../data/store/articles/articles.ts';
import { articlesTouchedBy } from '../../../data/store/corrections/correction-scope.ts';
import {
  addCorrection,
  applyCorrections,
  getCorrections,
  setCorrectionsDeleted,
} from '../../../data/store/corrections/corrections.ts';
import { getStoredAnalysis } from '../../../data/store/analysis/stored-analysis.ts';
import { getVersionText } from '../../../data/store/highlights/highlight-places.ts';
import type { Handlers } from '../handler.ts';
import { callOf, outcome } from '../outcome.ts';
import type { Services } from '../../services/services.ts';

type Input = CheckedInput<'corrections.add'>;

/** The correction with anchors instead of spans, so that it can be located in another text. */
function toKeptAct(text: string, { act, textVersion }: Input): CorrectionAct {
  const anchor = (span: TextSpan) => {
    if (span.end > text.length) throw new AppError('bad-request', messageRef('errors.selection'));
    return describeSpan(text, span, textVersion);
  };
  const ref = ({ kind, name, span }: Extract<Input['act'], { act: 'rename' }>['target']): EntityRef => ({
    kind,
    name,
    mention: span && anchor(span),
  });
  switch (act.act) {
    case 'rename':
    case 'kind':
    case 'remove':
    case 'place':
      return { ...act, target: ref(act.target) };
    case 'merge':
      return { ...act, target: ref(act.target), into: ref(act.into) };
    case 'split': {
      const { spans, ...rest } = act;
      return { ...rest, target: ref(act.target), mentions: spans.map(anchor) };
    }
    case 'add': {
      const { span, ...rest } = act;
      return { ...rest, anchor: anchor(span) };
    }
    case 'speaker':
      return { ...act, quote: anchor(act.quote), speaker: act.speaker && ref(act.speaker) };
    default:
      return assertNever(act);
  }
}

/** The number of articles that are updated at once; the others are updated when they are opened. */
const atOnce = 200;

/** Updates everything that is derived from the analyses of these articles. */
function refresh({ library }: Services, articleIds: readonly string[]): void {
  forgetEntities(library.db, articleIds);
  for (const articleId of articleIds.slice(0, atOnce)) reindexEntities(library.db, articleId);
}

function setDeleted(services: Services, ids: readonly string[], deleted: boolean) {
  const { db } = services.library;
  const corrections = getCorrections(db, ids);
  if (corrections.length === 0) throw new AppError('not-found', messageRef('errors.correction.gone'));
  const touched = corrections.flatMap((each) => articlesTouchedBy(db, each));
  const changed = setCorrectionsDeleted(db, ids, deleted);
  refresh(services, [...new Set(touched)]);
  return {
    changed,
    articleIds: [...new Set([...corrections.map(({ articleId }) => articleId), ...touched])],
  };
}

export const correctionHandlers = {
  'corrections.list': ({ library }, { articleId }) => {
    const article = getArticleById(library.db, articleId);
    const kept = getStoredAnalysis(library.db, articleId, article.textVersion);
    const nothing = { entities: [], quotes: [], dates: [] };
    const { corrections, applied } = applyCorrections(library.db, article, kept ?? nothing);
    return corrections.map((each) => ({ ...each, applies: applied.has(each.id) }));
  },

  'corrections.add': (services, input) => {
    const { db } = services.library;
    const { id, articleId, textVersion, always } = input;
    const text = getVersionText(db, articleId, textVersion);
    if (text === undefined) throw new AppError('conflict', messageRef('errors.article.changed'));
    const act = toKeptAct(text, input);
    const correction = { id, articleId, always, act };
    const touched = articlesTouchedBy(db, { ...correction, createdAt: '' });
    const isNew = addCorrection(db, correction);
    refresh(services, touched);
    return outcome(null, {
      articleIds: [...new Set([articleId, ...touched])],
      inverse: isNew ? [callOf('corrections.delete', { ids: [id] })] : [],
    });
  },

  'corrections.delete': (services, { ids }) => {
    const { changed, articleIds } = setDeleted(services, ids, true);
    return outcome(null, {
      articleIds,
      inverse: changed.length > 0 ? [callOf('corrections.restore', { ids: changed })] : [],
    });
  },

  'corrections.restore': (services, { ids }) => {
    const { changed, articleIds } = setDeleted(services, ids, false);
    return outcome(null, {
      articleIds,
      inverse: changed.length > 0 ? [callOf('corrections.delete', { ids: changed })] : [],
    });
  },
} satisfies Partial<Handlers>;
