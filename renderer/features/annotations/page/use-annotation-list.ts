import { useDeferredValue, useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import {
  noNoteFilter,
  type NoteEntry,
  type NoteFilter,
  type NoteSort,
} from '../../../../core/model/notes.ts';
import { usePlaceState } from '../../../lib/navigation/place-state.ts';
import { noteQueries } from '../../../lib/api/note-queries.ts';

/** Filter and sort order survive opening an article, but not a restart. */
let remembered: { readonly filter: NoteFilter; readonly sort: NoteSort } = {
  filter: noNoteFilter,
  sort: 'newest',
};

export interface AnnotationListState {
  readonly filter: NoteFilter;
  readonly sort: NoteSort;
  readonly entries: readonly NoteEntry[];
  readonly total: number;
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly hasMore: boolean;
  loadMore(): void;
  retry(): void;
  change(patch: { readonly filter?: Partial<NoteFilter>; readonly sort?: NoteSort }): void;
}

/** The library's annotations, loaded page by page. */
export function useAnnotationList(): AnnotationListState {
  const [view, setView] = useState(remembered);
  usePlaceState(() => ({
    restore: () => {
      remembered = view;
    },
  }));
  const filter = useDeferredValue(view.filter);
  const query = useInfiniteQuery(noteQueries.pages(filter, view.sort));
  const pages = query.data?.pages ?? [];
  return {
    ...view,
    entries: pages.flatMap((page) => page.entries),
    total: pages[0]?.total ?? 0,
    isPending: query.isPending,
    error: query.error,
    hasMore: query.hasNextPage,
    loadMore: () => void (query.isFetchingNextPage ? undefined : query.fetchNextPage()),
    retry: () => void query.refetch(),
    change: (patch) => {
      remembered = {
        filter: { ...remembered.filter, ...patch.filter },
        sort: patch.sort ?? remembered.sort,
      };
      setView(remembered);
    },
  };
}

/** Sets the filter to use when the page is opened next, for example one tag. */
export const rememberAnnotationFilter = (filter: Partial<NoteFilter>): void => {
  remembered = { ...remembered, filter: { ...noNoteFilter, ...filter } };
};

export const isFilteringAnnotations = (filter: NoteFilter): boolean =>
  JSON.stringify({ ...filter, text: filter.text.trim() }) !== JSON.stringify(noNoteFilter);
