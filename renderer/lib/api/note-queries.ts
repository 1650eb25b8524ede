import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { NoteFilter, NoteOwner, NoteSort } from '../../../core/model/notes.ts';
import { call } from './call.ts';

const pageSize = 60;

/** Copies a filter into the mutable form that the contract expects. */
export const filterToInput = (filter: NoteFilter) => ({
  ...filter,
  tags: [...filter.tags],
  colors: [...filter.colors],
});

export const noteQueries = {
  pages: (filter: NoteFilter, sort: NoteSort) =>
    infiniteQueryOptions({
      queryKey: ['notes', 'list', filter, sort],
      queryFn: ({ pageParam }) =>
        call('notes.list', { filter: filterToInput(filter), sort, offset: pageParam, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const seen = pages.reduce((sum, page) => sum + page.entries.length, 0);
        return last.entries.length > 0 && seen < last.total ? seen : undefined;
      },
      placeholderData: keepPreviousData,
    }),
  articles: queryOptions({ queryKey: ['notes', 'articles'], queryFn: () => call('notes.articles', null) }),
  trash: queryOptions({ queryKey: ['notes', 'trash'], queryFn: () => call('highlights.listDeleted', null) }),
  versions: ({ kind, id }: NoteOwner) =>
    queryOptions({
      queryKey: ['notes', 'versions', kind, id],
      queryFn: () => call('notes.versions', { kind, id }),
    }),
  backlinks: (kind: 'article' | 'highlight' | 'entity', key: string) =>
    queryOptions({
      queryKey: ['notes', 'backlinks', kind, key],
      queryFn: () => call('links.backlinks', { kind, key }),
    }),
  tags: queryOptions({ queryKey: ['tags'], queryFn: () => call('tags.list', null) }),
  templates: queryOptions({ queryKey: ['noteTemplates'], queryFn: () => call('noteTemplates.list', null) }),
};
