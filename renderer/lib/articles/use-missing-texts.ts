import { useCallback } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call, messageOf } from '../api/call.ts';
import { useToasts } from '../../ui/toast/ToastProvider.tsx';

/** Below the library list's key, so that both are invalidated together. */
const waiting = queryOptions({
  queryKey: ['articles', 'list', 'waiting'],
  queryFn: () => call('annotationImport.waiting', null),
});

/** Maximum of one import. */
const maxArticles = 10_000;

/** The articles whose text is missing and can be fetched. */
export const useMissingTexts = (): readonly string[] => useQuery(waiting).data ?? [];

/**
 * Returns a function that fetches texts from the web and returns whether it started; `ImportMonitor` shows the
 * progress.
 */
export function useFetchTexts(): (articleIds: readonly string[]) => Promise<boolean> {
  const toasts = useToasts();
  return useCallback(
    async (articleIds) => {
      try {
        await call('import.fetchTexts', { articleIds: articleIds.slice(0, maxArticles) });
        return true;
      } catch (error) {
        toasts.problem(messageOf(error));
        return false;
      }
    },
    [toasts],
  );
}
