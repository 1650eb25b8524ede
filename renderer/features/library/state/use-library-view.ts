import { useCallback, useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { noLibraryFilter, type LibraryFilter, type LibrarySort } from '../../../../core/model/library.ts';
import { libraryQueries } from '../../../lib/api/library-queries.ts';
import { useDebouncedText } from '../../../lib/dom/use-debounced-text.ts';
import { recallView, rememberView, type LibraryView } from './remembered-library-view.ts';

export interface LibraryList {
  readonly view: LibraryView;
  /** A query was typed. */
  readonly searching: boolean;
  readonly sort: LibrarySort;
  readonly ids: readonly string[];
  readonly total: number;
  /** Articles that the search does not know yet. */
  readonly indexing: number;
  readonly error: unknown;
  /** Nothing is known yet. */
  readonly isPending: boolean;
  /** What is shown belongs to an older query. */
  readonly isStale: boolean;
  /** The query that the shown ids were found by. */
  readonly shownQuery: { readonly query: string; readonly typing: boolean };
  retry(): void;
  /** Changes the filter; what is left out stays. */
  filter(patch: Partial<LibraryFilter>): void;
  setSort(sort: LibrarySort): void;
  /** A shelf or a collection, with nothing else filtered. */
  goTo(place: Pick<Partial<LibraryFilter>, 'shelf' | 'collectionId' | 'state'>): void;
}

/** Between the last letter and the search, ms. */
const typingPause = 60;

const noIds: readonly string[] = [];

/** The list's filter and order, and what main answers to them. Both are found again on coming back. */
export function useLibraryView(): LibraryList {
  const [view, setView] = useState(recallView);
  const change = useCallback((patch: Partial<LibraryView>) => {
    rememberView(patch);
    setView(recallView());
  }, []);
  // The letters appear at once; the list follows when no more come for a moment.
  const query = useDebouncedText(view.filter.query, typingPause);
  const filter = useMemo(() => ({ ...view.filter, query }), [view.filter, query]);
  const searching = filter.query.trim() !== '' && filter.shelf !== 'bin';
  // The bin has an order of its own: what was deleted last comes first.
  const sort = filter.shelf === 'bin' ? 'match' : searching ? view.searchSort : view.sort;
  // Until a space is typed the last word may go on.
  const typing = searching;
  const result = useQuery(libraryQueries.view(filter, sort, typing));
  const { data, error, isPending, isPlaceholderData, refetch } = result;
  return useMemo(
    () => ({
      view,
      searching: view.filter.query.trim() !== '' && view.filter.shelf !== 'bin',
      sort,
      ids: data?.ids ?? noIds,
      total: data?.total ?? 0,
      indexing: data?.indexing ?? 0,
      error,
      isPending,
      isStale: isPlaceholderData,
      shownQuery: { query: searching ? filter.query : '', typing },
      retry: () => void refetch(),
      filter: (patch) => change({ filter: { ...recallView().filter, ...patch }, scrollTop: 0 }),
      setSort: (wanted) =>
        change(
          recallView().filter.query.trim() !== '' || wanted === 'match'
            ? { searchSort: wanted, scrollTop: 0 }
            : { sort: wanted, scrollTop: 0 },
        ),
      goTo: (place) =>
        change({
          filter: { ...noLibraryFilter, ...place },
          searchSort: 'match',
          scrollTop: 0,
          activeId: null,
        }),
    }),
    [view, sort, data, error, isPending, isPlaceholderData, refetch, change, filter, searching, typing],
  );
}
