import { QueryClient, queryOptions } from '@tanstack/react-query';
import { call } from './call.ts';

/**
 * The window's cache of the database. Data never becomes stale by time, only by a `changed` event.
 * `networkMode: 'always'` because the library pauses queries while the machine is offline, and this app always is.
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

/**
 * How long the data of an article that is not shown is kept, ms. The article is read again in a moment, and its analysis takes
 * megabytes.
 */
const articleGcTime = 20_000;

export const queries = {
  about: queryOptions({ queryKey: ['program', 'about'], queryFn: () => call('program.about', null) }),
  appUpdate: queryOptions({ queryKey: ['appUpdate'], queryFn: () => call('appUpdate.get', null) }),
  appInfo: queryOptions({ queryKey: ['program', 'info'], queryFn: () => call('program.info', null) }),
  startupProblem: queryOptions({ queryKey: ['startup'], queryFn: () => call('startup.problem', null) }),
  /** Computed once per revision, whose text does not change. */
  revisionPreview: (updateId: string) =>
    queryOptions({
      queryKey: ['revisions', 'preview', updateId],
      queryFn: () => call('revisions.preview', { updateId }),
      gcTime: 0,
    }),
  revisionComparison: (articleId: string, from: number, to: number) =>
    queryOptions({
      queryKey: ['revisions', 'compared', articleId, from, to],
      queryFn: () => call('revisions.compare', { articleId, from, to }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  revisions: (articleId: string) =>
    queryOptions({
      queryKey: ['revisions', 'list', articleId],
      queryFn: () => call('revisions.list', { articleId }),
    }),
  leftOut: (articleId: string) =>
    queryOptions({
      queryKey: ['revisions', 'leftOut', articleId],
      queryFn: () => call('revisions.leftOut', { articleId }),
    }),
  suggestions: (id: string) =>
    queryOptions({
      queryKey: ['highlights', 'suggestions', id],
      queryFn: () => call('highlights.suggest', { id }),
    }),
  backups: queryOptions({ queryKey: ['backups'], queryFn: () => call('backups.list', null) }),
  restoreProgress: queryOptions({
    queryKey: ['restore'],
    queryFn: () => call('backups.restoreProgress', null),
  }),
  exportTemplates: queryOptions({
    queryKey: ['exportTemplates'],
    queryFn: () => call('exportTemplates.list', null),
  }),
  linkedFolder: queryOptions({ queryKey: ['linkedFolder'], queryFn: () => call('linkedFolder.get', null) }),
  settings: queryOptions({ queryKey: ['settings'], queryFn: () => call('settings.get', null) }),
  imports: queryOptions({ queryKey: ['import'], queryFn: () => call('import.batches', null) }),
  pictures: (articleId: string) =>
    queryOptions({
      gcTime: articleGcTime,
      queryKey: ['pictures', articleId],
      queryFn: () => call('pictures.list', { articleId }),
    }),
  article: (id: string) =>
    queryOptions({
      queryKey: ['articles', 'one', id],
      queryFn: () => call('articles.get', { id }),
      gcTime: articleGcTime,
    }),
  details: (id: string) =>
    queryOptions({
      queryKey: ['articles', 'details', id],
      queryFn: () => call('articles.details', { id }),
      // A form starts from what is stored.
      gcTime: 0,
    }),
  highlights: (articleId: string) =>
    queryOptions({
      gcTime: articleGcTime,
      queryKey: ['highlights', 'list', articleId],
      queryFn: () => call('highlights.list', { articleId }),
    }),
  analysis: (articleId: string) =>
    queryOptions({
      gcTime: articleGcTime,
      queryKey: ['analysis', articleId],
      queryFn: () => call('analysis.get', { articleId }),
      // Structural sharing would compare tens of thousands of mentions, which costs more than rendering the visible
      // ones.
      structuralSharing: false,
    }),
  corrections: (articleId: string) =>
    queryOptions({
      gcTime: articleGcTime,
      queryKey: ['corrections', articleId],
      queryFn: () => call('corrections.list', { articleId }),
    }),
};
