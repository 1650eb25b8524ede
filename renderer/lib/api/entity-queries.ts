import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { EntityKind } from '../../../core/model/analysis.ts';
import { call } from './call.ts';

/** An entity of the library; names that differ only in case or accents are the same. */
export interface EntitySelector {
  readonly kind: EntityKind;
  readonly name: string;
}

const pageSize = 60;

export const entityQueries = {
  list: (text: string, kind: EntityKind | null) =>
    infiniteQueryOptions({
      queryKey: ['entities', 'list', text, kind],
      queryFn: ({ pageParam }) => call('entities.list', { text, kind, offset: pageParam, limit: pageSize }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const seen = pages.reduce((sum, page) => sum + page.entries.length, 0);
        return last.entries.length > 0 && seen < last.total ? seen : undefined;
      },
      placeholderData: keepPreviousData,
    }),
  page: ({ kind, name }: EntitySelector) =>
    queryOptions({
      queryKey: ['entities', 'page', kind, name],
      queryFn: () => call('entities.page', { kind, name }),
    }),
  /** The articles after the first ones, which are those of the page. @param first their number @param total all articles */
  articles: ({ kind, name }: EntitySelector, first: number, total: number) =>
    infiniteQueryOptions({
      queryKey: ['entities', 'articles', kind, name, first],
      queryFn: ({ pageParam }) =>
        call('entities.articles', { kind, name, offset: pageParam, limit: pageSize }),
      initialPageParam: first,
      getNextPageParam: (last, pages) => {
        const seen = first + pages.reduce((sum, page) => sum + page.length, 0);
        return last.length > 0 && seen < total ? seen : undefined;
      },
      // The first page of them is requested by scrolling.
      enabled: ({ state }) => state.data !== undefined,
    }),
  details: ({ kind, name }: EntitySelector) =>
    queryOptions({
      queryKey: ['entities', 'details', kind, name],
      queryFn: () => call('entities.details', { kind, name }),
    }),
  passages: ({ kind, name }: EntitySelector, articleId: string) =>
    queryOptions({
      queryKey: ['entities', 'passages', kind, name, articleId],
      queryFn: () => call('entities.passages', { kind, name, articleId }),
    }),
};
