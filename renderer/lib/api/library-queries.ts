import { keepPreviousData, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { CommandOutput } from '../../../contract/commands.ts';
import type { LibraryFilter, LibraryRow, LibrarySort } from '../../../core/model/library.ts';
import { parseQuery } from '../../../core/search/parse.ts';
import { usesEntities } from '../../../core/search/query.ts';
import { call } from './call.ts';

/** Why and where an article matches a search. */
export type LibraryHit = CommandOutput<'library.hits'>[number];

/** Copies a filter into the mutable form that the contract expects. */
const libraryFilterToInput = (filter: LibraryFilter) => ({ ...filter, tags: [...filter.tags] });

const dependsOnEntities = ({ query, entity }: LibraryFilter): boolean =>
  entity !== null || usesEntities(parseQuery(query));

export const libraryQueries = {
  view: (filter: LibraryFilter, sort: LibrarySort, typing: boolean) =>
    queryOptions({
      // The list of a filter by entity also follows the analysis of articles (stale-keys.ts).
      queryKey: ['library', dependsOnEntities(filter) ? 'entityView' : 'view', filter, sort, typing],
      queryFn: () => call('library.view', { filter: libraryFilterToInput(filter), sort, typing }),
      placeholderData: keepPreviousData,
      // Typing a search creates one entry per keystroke.
      gcTime: 20_000,
    }),
  facets: queryOptions({ queryKey: ['library', 'facets'], queryFn: () => call('library.facets', null) }),
  collectionsOf: (articleIds: readonly string[]) =>
    queryOptions({
      queryKey: ['library', 'collectionsOf', articleIds],
      queryFn: () => call('collections.of', { articleIds: [...articleIds] }),
      gcTime: 0,
    }),
};

/** The next unread article of a list; see the contract. */
export const nextUnreadQuery = (after: string, filter: LibraryFilter, sort: LibrarySort) =>
  queryOptions({
    queryKey: ['library', 'nextUnread', after, filter, sort],
    queryFn: () => call('library.nextUnread', { after, filter: libraryFilterToInput(filter), sort }),
    gcTime: 20_000,
  });

/** The most related articles. */
export const relatedQuery = (id: string) =>
  queryOptions({
    queryKey: ['library', 'entityView', 'related', id],
    queryFn: () => call('library.related', { id }),
  });

const rowKey = (id: string) => ['library', 'row', id] as const;
const hitKey = (query: string, typing: boolean, id: string) => ['library', 'hit', query, typing, id] as const;

/** Batches single lookups of the same tick into one request. */
function batched<Value extends { readonly id: string }>(fetch: (ids: string[]) => Promise<Value[]>) {
  let pending: Map<string, ((value: Value | null) => void)[]> = new Map();
  let rejections: ((error: unknown) => void)[] = [];
  const send = async () => {
    const [requested, rejects] = [pending, rejections];
    pending = new Map();
    rejections = [];
    try {
      const found = new Map((await fetch([...requested.keys()])).map((value) => [value.id, value]));
      for (const [id, resolves] of requested) for (const resolve of resolves) resolve(found.get(id) ?? null);
    } catch (error) {
      for (const each of rejects) each(error);
    }
  };
  return (id: string): Promise<Value | null> =>
    new Promise((resolve, reject) => {
      if (pending.size === 0) queueMicrotask(() => void send());
      pending.set(id, [...(pending.get(id) ?? []), resolve]);
      rejections.push(reject);
    });
}

const loadRow = batched<LibraryRow>((ids) => call('library.rows', { ids }));

/** One row of the list; null when the article no longer exists. */
export const rowQuery = (id: string) => queryOptions({ queryKey: rowKey(id), queryFn: () => loadRow(id) });

const loadCover = batched(async (articleIds) =>
  (await call('pictures.covers', { articleIds })).map((cover) => ({ id: cover.articleId, url: cover.url })),
);

/** URL of an article's cover image; null when none is stored. */
export const coverQuery = (id: string) =>
  queryOptions({ queryKey: ['library', 'cover', id], queryFn: () => loadCover(id) });

const hitLoaders = new Map<string, (id: string) => Promise<LibraryHit | null>>();
function hitLoader(query: string, typing: boolean) {
  const key = `${typing}${query}`;
  const known = hitLoaders.get(key);
  if (known) return known;
  hitLoaders.clear();
  const loader = batched<LibraryHit>((ids) => call('library.hits', { query, typing, ids }));
  hitLoaders.set(key, loader);
  return loader;
}

/** Why an article matches a query. */
export const hitQuery = (query: string, typing: boolean, id: string) =>
  queryOptions({
    queryKey: hitKey(query, typing, id),
    queryFn: () => hitLoader(query, typing)(id),
    enabled: query.trim() !== '',
    gcTime: 20_000,
  });

/** Prefetches missing rows that will soon be visible, in one request. */
export async function prefetchRows(client: QueryClient, ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((id) => client.prefetchQuery(rowQuery(id))));
}
