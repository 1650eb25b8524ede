import { purgeArticles, setArticlesDeleted } from '../../data/store/library/trash.ts';
import * as collections from '../../data/store/library/collections.ts';
import { tagArticles } from '../../data/store/library/article-tags.ts';
import { listFacets } from '../../data/store/library/facets.ts';
import { markArticles, putMarks } from '../../data/store/library/marks.ts';
import { getLibraryRows } from '../../data/store/library/rows.ts';
import { viewLibrary } from '../../data/store/library/view.ts';
import type { Handlers } from '../dispatch/handler.ts';

export const libraryHandlers = {
  'library.view': async ({ library, searchIndex, searcher }, { filter, sort, typing }) => {
    const asksIndex = filter.query.trim() !== '' || filter.entity !== null;
    if (!asksIndex) return { ...viewLibrary(library.db, filter, sort, { typing }), indexing: 0 };
    // What was written before is in the index before the question is asked.
    const indexing = searchIndex.catchUp();
    return { ...(await searcher.view(filter, sort, typing)), indexing };
  },
  'library.rows': ({ library }, { ids }) => getLibraryRows(library.db, ids),
  'library.hits': ({ searcher }, { query, typing, ids }) => searcher.hits(query, typing, ids),
  'library.facets': ({ library }) => listFacets(library.db),

  'library.mark': ({ library, emit }, { ids, ...change }) => {
    const before = markArticles(library.db, ids, change);
    emit('changed', { topic: 'library' });
    return before;
  },
  'library.putMarks': ({ library, emit }, { marks }) => {
    putMarks(library.db, marks);
    emit('changed', { topic: 'library' });
    return null;
  },
  'library.setDeleted': ({ library, emit }, { ids, deleted }) => {
    setArticlesDeleted(library.db, ids, deleted);
    emit('changed', { topic: 'articles' });
    return null;
  },
  'library.purge': ({ library, emit }, { ids }) => {
    const purged = purgeArticles(library.db, ids);
    emit('changed', { topic: 'articles' });
    return { purged };
  },
  'library.tag': ({ library, emit }, { ids, add, remove }) => {
    const before = tagArticles(library.db, ids, { add, remove });
    emit('changed', { topic: 'tags' });
    return before;
  },

  'collections.save': ({ library, emit }, { id, name }) => {
    collections.saveCollection(library.db, id, name);
    emit('changed', { topic: 'library' });
    return null;
  },
  'collections.setDeleted': ({ library, emit }, { id, deleted }) => {
    collections.setCollectionDeleted(library.db, id, deleted);
    emit('changed', { topic: 'library' });
    return null;
  },
  'collections.put': ({ library, emit }, { id, articleIds, into }) => {
    const put = collections.putIntoCollection(library.db, id, articleIds, into);
    emit('changed', { topic: 'library' });
    return put;
  },
  'collections.of': ({ library }, { articleIds }) => collections.collectionsOf(library.db, articleIds),
} satisfies Partial<Handlers>;
