import { parseQuery } from '../../../core/search/parse.ts';
import { usesEntities } from '../../../core/search/query.ts';
import { listFacets } from '../../../data/store/library/facets.ts';
import { getLibraryRows } from '../../../data/store/library/rows.ts';
import { findNextUnread } from '../../../data/store/library/next-unread.ts';
import { findRelated } from '../../../data/store/library/related.ts';
import { viewLibrary } from '../../../data/store/library/view.ts';
import type { Handlers } from '../handler.ts';
import { readInThread } from '../read-in-thread.ts';

export const libraryHandlers = {
  'library.view': async ({ library, searchIndex, searcher, background }, { filter, sort, typing }) => {
    const asksIndex = filter.query.trim() !== '' || filter.entity !== null;
    if (!asksIndex)
      return { ...viewLibrary(library.db, filter, sort, { typing }), indexing: 0, unanalyzed: 0 };
    // Earlier changes are in the index before the search runs.
    const indexing = searchIndex.catchUp();
    const asksEntities = filter.entity !== null || usesEntities(parseQuery(filter.query));
    const unanalyzed = asksEntities ? background.pending() : 0;
    return { ...(await searcher.view(filter, sort, typing)), indexing, unanalyzed };
  },
  'library.rows': ({ library }, { ids }) => getLibraryRows(library.db, ids),
  'library.hits': ({ searcher }, { query, typing, ids }) => searcher.hits(query, typing, ids),
  'library.nextUnread': async ({ library, searchIndex, searcher }, { after, filter, sort }) => {
    const list = { ...filter, state: null };
    const asksIndex = list.query.trim() !== '' || list.entity !== null;
    if (asksIndex) searchIndex.catchUp();
    const { ids } = asksIndex ? await searcher.view(list, sort, false) : viewLibrary(library.db, list, sort);
    return findNextUnread(library.db, ids, after);
  },
  'library.related': ({ library }, { id }) => {
    const ids = findRelated(library.db, id);
    return getLibraryRows(library.db, ids).toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  },
  'library.findTitles': (services, { text, limit }) => {
    services.searchIndex.catchUp();
    return readInThread(services, 'titles', text, limit);
  },
  'library.facets': ({ library }) => listFacets(library.db),
} satisfies Partial<Handlers>;
