import * as articles from '../../../data/store/articles/articles.ts';
import { getArticleNote } from '../../../data/store/articles/article-note.ts';
import { editDetails, getEditableDetails } from '../../../data/store/articles/edited-details.ts';
import { hasSample, restoreSample } from '../../../data/store/sample/sample.ts';
import { tagArticles } from '../../../data/store/library/article-tags.ts';
import { markArticles, restoreArticleMarks } from '../../../data/store/library/marks.ts';
import { purgeInBatches } from '../../services/library/purge-articles.ts';
import { setArticlesDeleted } from '../../../data/store/library/trash.ts';
import { inTransaction } from '../../../data/store/sqlite/database.ts';
import { getTags } from '../../../data/store/tags/tags.ts';
import type { ArticleMarks } from '../../../core/model/library.ts';
import type { Handlers } from '../handler.ts';
import { callOf, outcome } from '../outcome.ts';
import type { Inverse } from '../outcome.ts';
import { withValidValues } from './edited-values.ts';
import { assignTags } from './tags.ts';

const setMarks = (before: readonly ArticleMarks[]): Inverse =>
  before.length === 0 ? [] : [callOf('articles.setMarks', { marks: [...before] })];

export const articleHandlers = {
  'articles.list': ({ library }) => articles.listArticles(library.db),

  'articles.get': ({ library }, { id }) => articles.getArticleById(library.db, id),

  'articles.delete': ({ library: { db }, analysis }, input) => {
    const ids = setArticlesDeleted(db, input.ids, true);
    for (const id of ids) analysis.cancel(id);
    return outcome(null, {
      articleIds: ids,
      inverse: ids.length > 0 ? [callOf('articles.restore', { ids })] : [],
    });
  },

  'articles.restore': ({ library: { db }, background }, input) => {
    const ids = setArticlesDeleted(db, input.ids, false);
    background.add(ids);
    return outcome(null, {
      articleIds: ids,
      inverse: ids.length > 0 ? [callOf('articles.delete', { ids })] : [],
    });
  },

  'articles.purge': async ({ library, space }, { ids }) => {
    const purged = await purgeInBatches(() => library.db, ids);
    space.wake();
    return { purged };
  },

  'articles.restoreSample': ({ library: { db, resources }, background }) =>
    inTransaction(db, () => {
      const wasThere = hasSample(db);
      const id = restoreSample(db, resources.sample);
      background.add([id]);
      return outcome(
        { id },
        { articleIds: [id], inverse: wasThere ? [] : [callOf('articles.delete', { ids: [id] })] },
      );
    }),

  'articles.setNote': ({ library: { db } }, { id, note }) =>
    inTransaction(db, () => {
      const before = getArticleNote(db, id);
      articles.setArticleNote(db, id, note);
      return outcome(null, {
        articleIds: [id],
        inverse: before === note ? [] : [callOf('articles.setNote', { id, note: before })],
      });
    }),

  'articles.details': ({ library }, { id }) => getEditableDetails(library.db, id),

  'articles.editDetails': ({ library: { db }, background }, { edits }) => {
    const { inverse, outdated } = editDetails(db, edits.map(withValidValues));
    background.add([...outdated]);
    return outcome(
      { changed: inverse.length },
      {
        articleIds: inverse.map(({ id }) => id),
        inverse:
          inverse.length === 0
            ? []
            : [
                callOf('articles.editDetails', {
                  edits: inverse.map(({ id, set, reset }) => ({ id, set: { ...set }, reset: [...reset] })),
                }),
              ],
      },
    );
  },

  'articles.setTags': ({ library: { db } }, { id, tags }) =>
    inTransaction(db, () => {
      const before = getTags(db, 'article', id);
      articles.setArticleTags(db, id, tags);
      return outcome(null, { articleIds: [id], inverse: [callOf('articles.setTags', { id, tags: before })] });
    }),

  'articles.tag': ({ library: { db } }, { ids, add, remove }) => {
    const before = tagArticles(db, ids, { add, remove });
    return outcome(
      { changed: before.length },
      { articleIds: before.map(({ id }) => id), inverse: assignTags(before) },
    );
  },

  'articles.mark': ({ library: { db } }, { ids, ...change }) =>
    outcome(null, { inverse: setMarks(markArticles(db, ids, change)) }),

  'articles.setMarks': ({ library: { db } }, { marks }) =>
    outcome(null, { inverse: setMarks(restoreArticleMarks(db, marks)) }),

  'articles.setReadingPosition': ({ library }, { id, position }) => {
    articles.setReadingPosition(library.db, id, position);
    return null;
  },
} satisfies Partial<Handlers>;
