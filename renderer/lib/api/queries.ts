import { QueryClient, queryOptions, type QueryKey } from '@tanstack/react-query';
import type { EventPayload } from '../../../contract/commands.ts';
import { throttle } from '../../../core/timing/rate-limit.ts';
import { bridge } from './bridge.ts';
import { call } from './call.ts';

/**
 * The window's cache of the database. Nothing goes stale by time: only a `changed` event makes it fetch again.
 * `networkMode: 'always'` because the library would pause queries while the machine is offline, and we always are.
 */
export function createQueryClient(): QueryClient {
  const always = { networkMode: 'always', retry: false } as const;
  return new QueryClient({
    defaultOptions: {
      queries: { ...always, staleTime: Infinity, gcTime: 5 * 60_000, refetchOnWindowFocus: false },
      mutations: always,
    },
  });
}

export const queries = {
  about: queryOptions({ queryKey: ['about'], queryFn: () => call('program.about', null) }),
  updates: queryOptions({ queryKey: ['updates'], queryFn: () => call('updates.get', null) }),
  appInfo: queryOptions({ queryKey: ['app'], queryFn: () => call('app.info', null) }),
  startupProblem: queryOptions({ queryKey: ['startup'], queryFn: () => call('startup.problem', null) }),
  /** Made once for each update: its text does not change. */
  updatePreview: (updateId: string) =>
    queryOptions({
      queryKey: ['updates', updateId],
      queryFn: () => call('revisions.preview', { updateId }),
      gcTime: 0,
    }),
  comparedVersions: (articleId: string, from: number, to: number) =>
    queryOptions({
      queryKey: ['versions', articleId, from, to],
      queryFn: () => call('versions.compare', { articleId, from, to }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  versions: (articleId: string) =>
    queryOptions({
      queryKey: ['versions', articleId],
      queryFn: () => call('versions.list', { articleId }),
    }),
  suggestions: (id: string) =>
    queryOptions({ queryKey: ['suggestions', id], queryFn: () => call('highlights.suggest', { id }) }),
  backups: queryOptions({ queryKey: ['backups'], queryFn: () => call('backups.list', null) }),
  exportTemplates: queryOptions({
    queryKey: ['exportTemplates'],
    queryFn: () => call('exportTemplates.list', null),
  }),
  vault: queryOptions({ queryKey: ['vault'], queryFn: () => call('vault.get', null) }),
  settings: queryOptions({ queryKey: ['settings'], queryFn: () => call('settings.get', null) }),
  imports: queryOptions({ queryKey: ['imports'], queryFn: () => call('import.batches', null) }),
  pictures: (articleId: string) =>
    queryOptions({
      queryKey: ['pictures', articleId],
      queryFn: () => call('pictures.list', { articleId }),
    }),
  article: (id: string) =>
    queryOptions({ queryKey: ['articles', 'one', id], queryFn: () => call('articles.get', { id }) }),
  highlights: (articleId: string) =>
    queryOptions({
      queryKey: ['highlights', articleId],
      queryFn: () => call('highlights.list', { articleId }),
    }),
  analysis: (articleId: string) =>
    queryOptions({
      queryKey: ['analysis', articleId],
      queryFn: () => call('analysis.get', { articleId }),
      // To compare tens of thousands of mentions one by one costs more than to draw what is shown of them.
      structuralSharing: false,
    }),
  corrections: (articleId: string) =>
    queryOptions({
      queryKey: ['corrections', articleId],
      queryFn: () => call('corrections.list', { articleId }),
    }),
};

/** The queries that an event makes old. */
export function staleKeys({ topic, articleId }: EventPayload<'changed'>): QueryKey[] {
  const scoped = (name: string): QueryKey => (articleId ? [name, articleId] : [name]);
  switch (topic) {
    case 'articles':
      return articleId
        ? [
            ['library'],
            ['articles', 'one', articleId],
            ['versions', articleId],
            ['suggestions'],
            ['notes'],
            ['entities'],
            ['tags'],
          ]
        : [['library'], ['articles'], ['notes'], ['entities'], ['tags']];
    case 'highlights':
      // The library's list counts highlights and notes.
      return [scoped('highlights'), ['library'], ['notes'], ['tags']];
    case 'analysis':
      return [scoped('analysis'), scoped('corrections')];
    case 'entities':
      return [['entities']];
    case 'backups':
      return [['backups']];
    case 'settings':
      return [['settings']];
    case 'updates':
      return [['updates']];
    case 'tags':
      // They stand on every article and highlight.
      return [['tags'], ['library'], ['articles'], ['highlights'], ['notes']];
    case 'library':
      return [['library']];
    case 'annotation-imports':
      return [['annotation-imports']];
    case 'imports':
      return [['imports']];
    case 'pictures':
      return [scoped('pictures'), ['library', 'cover']];
    case 'exportTemplates':
      return [['exportTemplates']];
    case 'vault':
      return [['vault']];
    case 'templates':
      return [['templates']];
  }
}

/** Between two times that the library's list is fetched again, ms: an import announces every article that it keeps. */
const listPause = 200;

/** Follows main's `changed` events for as long as the window lives; answers a function that stops it. */
export function followChanges(client: QueryClient): () => void {
  const waiting = new Map<string, QueryKey>();
  const invalidateList = throttle(() => {
    for (const queryKey of waiting.values()) void client.invalidateQueries({ queryKey });
    waiting.clear();
  }, listPause);
  const stop = bridge().on('changed', (payload) => {
    for (const queryKey of staleKeys(payload)) {
      if (queryKey[0] === 'library') waiting.set(JSON.stringify(queryKey), queryKey);
      else void client.invalidateQueries({ queryKey });
    }
    if (waiting.size > 0) invalidateList();
  });
  return () => {
    invalidateList.cancel();
    stop();
  };
}
