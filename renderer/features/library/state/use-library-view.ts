import { useCallback, useMemo, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { noLibraryFilter, type LibraryFilter, type LibrarySort } from '../../../../core/model/library.ts';
import { libraryQueries } from '../../../lib/api/library-queries.ts';
import { useDebouncedText } from '../../../lib/dom/use-debounced-text.ts';
import { useNavigation } from '../../../lib/navigation/navigation.ts';
import { usePlaceState } from '../../../lib/navigation/place-state.ts';
import { recallView, rememberView, type LibraryView } from './remembered-library-view.ts';

export interface LibraryList {
  readonly view: LibraryView;
  /** Whether there is a query. */
  readonly searching: boolean;
  readonly sort: LibrarySort;
  readonly ids: readonly string[];
  readonly total: number;
  /** Number of articles not yet indexed. */
  readonly indexing: number;
  /** Number of articles that a filter by entity cannot find yet; 0 without one. */
  readonly unanalyzed: number;
  readonly error: unknown;
  /** Whether nothing is loaded yet. */
  readonly isPending: boolean;
  /** Whether the shown list belongs to an older query. */
  readonly isStale: boolean;
  /** The query of the shown ids. */
  readonly shownQuery: { readonly query: string; readonly typing: boolean };
  retry(): void;
  /** Changes the given parts of the filter. */
  filter(patch: Partial<LibraryFilter>): void;
  setSort(sort: LibrarySort): void;
  /** Opens a shelf or collection without other filters. */
  goTo(place: Pick<Partial<LibraryFilter>, 'shelf' | 'collectionId' | 'state'>): void;
}

/** Debounce delay of the search, ms. */
const typingPause = 60;

const noIds: readonly string[] = [];

/** The list's filter, sort order and results. Filter and order are restored when the view is opened again. */
export function useLibraryView(): LibraryList {
  const { recordPlace } = useNavigation();
  const [view, setView] = useState(recallView);
  usePlaceState(() => {
    const left = recallView();
    return { restore: () => rememberView(left) };
  });
  const change = useCallback((patch: Partial<LibraryView>) => {
    rememberView(patch);
    setView(recallView());
  }, []);
  // Typed text appears at once; the search is debounced.
  const query = useDebouncedText(view.filter.query, typingPause);
  const filter = useMemo(() => ({ ...view.filter, query }), [view.filter, query]);
  const searching = filter.query.trim() !== '' && filter.shelf !== 'trash';
  // The trash has its own order: most recently deleted first.
  const sort = filter.shelf === 'trash' ? 'match' : searching ? view.searchSort : view.sort;
  // Until a space is typed, the last word is a prefix.
  const typing = searching;
  const result = useQuery(libraryQueries.view(filter, sort, typing));
  const { data, error, isPending, isPlaceholderData, refetch } = result;
  return useMemo(
    () => ({
      view,
      searching: view.filter.query.trim() !== '' && view.filter.shelf !== 'trash',
      sort,
      ids: data?.ids ?? noIds,
      total: data?.total ?? 0,
      indexing: data?.indexing ?? 0,
      unanalyzed: data?.unanalyzed ?? 0,
      error,
      isPending,
      isStale: isPlaceholderData,
      shownQuery: { query: searching ? filter.query : '', typing },
      retry: () => void refetch(),
      filter: (patch) => {
        const { filter: before } = recallView();
        // The list before a search is a place to go back to.
        if (before.query.trim() === '' && (patch.query ?? '').trim() !== '') recordPlace();
        change({ filter: { ...before, ...patch }, scrollTop: 0 });
      },
      setSort: (wanted) =>
        change(
          recallView().filter.query.trim() !== '' || wanted === 'match'
            ? { searchSort: wanted, scrollTop: 0 }
            : { sort: wanted, scrollTop: 0 },
        ),
      goTo: (place) => {
        recordPlace();
        change({
          filter: { ...noLibraryFilter, ...place },
          searchSort: 'match',
          scrollTop: 0,
          activeId: null,
        });
      },
    }),
    [
      view,
      sort,
      data,
      error,
      isPending,
      isPlaceholderData,
      refetch,
      change,
      filter,
      searching,
      typing,
      recordPlace,
    ],
  );
}
