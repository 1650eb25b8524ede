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

  'articles.mark': ({ library }, { ids, ...change }) => {
    const before = markArticles(library.db, ids, change);
    return before;
  },
  'articles.setMarks': ({ library }, { marks }) => {
    putMarks(library.db, marks);
    return null;
  },
  'articles.setDeleted': ({ library }, { ids, deleted }) => {
    setArticlesDeleted(library.db, ids, deleted);
    return null;
  },
  'articles.purge': ({ library }, { ids }) => {
    const purged = purgeArticles(library.db, ids);
    return { purged };
  },
  'articles.tag': ({ library }, { ids, add, remove }) => {
    const before = tagArticles(library.db, ids, { add, remove });
    return before;
  },

  'collections.save': ({ library }, { id, name }) => {
    collections.saveCollection(library.db, id, name);
    return null;
  },
  'collections.setDeleted': ({ library }, { id, deleted }) => {
    collections.setCollectionDeleted(library.db, id, deleted);
    return null;
  },
  'collections.put': ({ library }, { id, articleIds, into }) => {
    const put = collections.putIntoCollection(library.db, id, articleIds, into);
    return put;
  },
  'collections.of': ({ library }, { articleIds }) => collections.collectionsOf(library.db, articleIds),
} satisfies Partial<Handlers>;
