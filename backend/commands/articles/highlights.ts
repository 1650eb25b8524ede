import { listDeletedHighlights, purgeHighlights } from '../../../data/store/highlights/highlight-trash.ts';
import {
  assignHighlights,
  getHighlightValues,
  valuesNamedBy,
} from '../../../data/store/highlights/highlight-values.ts';
import type { HighlightValues } from '../../../data/store/highlights/highlight-values.ts';
import { createHighlight, updateHighlight } from '../../../data/store/highlights/highlights.ts';
import { articlesOfHighlights, listHighlights } from '../../../data/store/highlights/find-highlights.ts';
import { changeHighlights, setHighlightsDeleted } from '../../../data/store/notes/bulk-changes.ts';
import { inTransaction } from '../../../data/store/sqlite/database.ts';
import type { Handlers } from '../handler.ts';
import { callOf, outcome } from '../outcome.ts';
import type { Inverse } from '../outcome.ts';

/** Lists of a schema are mutable, those of the domain are not. */
const toInput = ({ tags, ...rest }: HighlightValues) => ({ ...rest, ...(tags ? { tags: [...tags] } : {}) });

const assign = (highlights: readonly HighlightValues[]): Inverse =>
  highlights.length === 0 ? [] : [callOf('highlights.assign', { highlights: highlights.map(toInput) })];

/** Whether a highlight differs from its earlier state. */
const differs = (before: HighlightValues, after: HighlightValues | null): boolean =>
  JSON.stringify(before) !== JSON.stringify(after);

export const highlightHandlers = {
  'highlights.list': ({ library }, { articleId }) => listHighlights(library.db, articleId),

  'highlights.create': ({ library: { db } }, input) =>
    inTransaction(db, () => {
      const isNew = getHighlightValues(db, input.id) === null;
      const made = createHighlight(db, input);
      return outcome(made, {
        articleIds: [made.articleId],
        inverse: isNew ? [callOf('highlights.delete', { ids: [made.id] })] : [],
      });
    }),

  'highlights.update': ({ library: { db } }, { id, ...change }) =>
    inTransaction(db, () => {
      const before = getHighlightValues(db, id);
      const highlight = updateHighlight(db, id, change);
      const { span, ...rest } = change;
      const inverse =
        before && differs(before, getHighlightValues(db, id))
          ? assign([valuesNamedBy({ ...rest, ...(span ? { anchor: before.anchor } : {}) }, before)])
          : [];
      return outcome(highlight, { articleIds: [highlight.articleId], inverse });
    }),

  'highlights.changeMany': ({ library: { db } }, { ids, ...change }) => {
    const before = changeHighlights(db, ids, change);
    const articleIds = articlesOfHighlights(
      db,
      before.map(({ id }) => id),
    );
    return outcome({ changed: before.length }, { articleIds, inverse: assign(before) });
  },

  'highlights.assign': ({ library: { db } }, { highlights }) => {
    const named = new Map(highlights.map((each) => [each.id, each]));
    const before = assignHighlights(db, highlights);
    return outcome(null, {
      articleIds: [...new Set(before.map(({ articleId }) => articleId))],
      inverse: assign(before.map((each) => valuesNamedBy(named.get(each.id) ?? {}, each))),
    });
  },

  'highlights.delete': ({ library: { db } }, input) => {
    const { ids, articleIds } = setHighlightsDeleted(db, input.ids, true);
    return outcome(null, {
      articleIds,
      inverse: ids.length > 0 ? [callOf('highlights.restore', { ids })] : [],
    });
  },

  'highlights.restore': ({ library: { db } }, input) => {
    const { ids, articleIds } = setHighlightsDeleted(db, input.ids, false);
    return outcome(null, {
      articleIds,
      inverse: ids.length > 0 ? [callOf('highlights.delete', { ids })] : [],
    });
  },

  'highlights.listDeleted': ({ library }) => listDeletedHighlights(library.db),

  'highlights.purge': ({ library }, { ids }) => {
    purgeHighlights(library.db, ids);
    return null;
  },

  'highlights.suggest': ({ library, jobs }, { id }) => jobs('suggest', { folder: library.folder, id }),
} satisfies Partial<Handlers>;
