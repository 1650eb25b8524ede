import * as articles from '../../data/store/articles/articles.ts';
import { restoreSample } from '../../data/store/sample/sample.ts';
import type { Handlers } from '../dispatch/handler.ts';

export const articleHandlers = {
  'articles.list': ({ library }) => articles.listArticles(library.db),

  'articles.get': ({ library }, { id }) => articles.getArticleById(library.db, id),

  'articles.delete': ({ library, emit }, { id }) => {
    articles.deleteArticle(library.db, id);
    emit('changed', { topic: 'articles', articleId: id });
    return null;
  },

  'articles.restore': ({ library, emit }, { id }) => {
    articles.restoreArticle(library.db, id);
    emit('changed', { topic: 'articles', articleId: id });
    return null;
  },

  'articles.restoreSample': ({ library, emit }) => {
    const id = restoreSample(library.db, library.resources.sample);
    emit('changed', { topic: 'articles', articleId: id });
    return { id };
  },

  'articles.setNote': ({ library, emit }, { id, note }) => {
    articles.setArticleNote(library.db, id, note);
    emit('changed', { topic: 'articles', articleId: id });
    return null;
  },

  'articles.setTags': ({ library, emit }, { id, tags }) => {
    articles.setArticleTags(library.db, id, tags);
    emit('changed', { topic: 'articles', articleId: id });
    return null;
  },

  // No event: it comes with every pause in scrolling, and nothing that is on the screen depends on it.
  'articles.setReadingPosition': ({ library }, { id, position }) => {
    articles.setReadingPosition(library.db, id, position);
    return null;
  },
} satisfies Partial<Handlers>;
