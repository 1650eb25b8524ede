import * as articles from '../../data/store/articles/articles.ts';
import { restoreSample } from '../../data/store/sample/sample.ts';
import type { Handlers } from '../dispatch/handler.ts';
import { outcome } from '../dispatch/outcome.ts';

export const articleHandlers = {
  'articles.list': ({ library }) => articles.listArticles(library.db),

  'articles.get': ({ library }, { id }) => articles.getArticleById(library.db, id),

  'articles.delete': ({ library }, { id }) => {
    articles.deleteArticle(library.db, id);
    return outcome(null, { articleIds: [id] });
  },

  'articles.restore': ({ library }, { id }) => {
    articles.restoreArticle(library.db, id);
    return outcome(null, { articleIds: [id] });
  },

  'articles.restoreSample': ({ library }) => {
    const id = restoreSample(library.db, library.resources.sample);
    return outcome({ id }, { articleIds: [id] });
  },

  'articles.setNote': ({ library }, { id, note }) => {
    articles.setArticleNote(library.db, id, note);
    return outcome(null, { articleIds: [id] });
  },

  'articles.setTags': ({ library }, { id, tags }) => {
    articles.setArticleTags(library.db, id, tags);
    return outcome(null, { articleIds: [id] });
  },

  'articles.setReadingPosition': ({ library }, { id, position }) => {
    articles.setReadingPosition(library.db, id, position);
    return null;
  },
} satisfies Partial<Handlers>;
