import { useCallback } from 'react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call, messageOf } from '../api/call.ts';
import { useToasts } from '../../ui/Toasts.tsx';

/** Under the library's list: what makes that old makes this old. */
const waiting = queryOptions({
  queryKey: ['articles', 'list', 'waiting'],
  queryFn: () => call('annotationImport.waiting', null),
});

/** The most that one import takes. */
const most = 10_000;

/** The articles whose text is not here yet and can be fetched. */
export const useMissingTexts = (): readonly string[] => useQuery(waiting).data ?? [];

/** Answers a function that fetches texts from the web: ImportCenter shows how it goes. Answers whether it was begun. */
export function useFetchTexts(): (articleIds: readonly string[]) => Promise<boolean> {
  const toasts = useToasts();
  return useCallback(
    async (articleIds) => {
      try {
        await call('import.fetchTexts', { articleIds: articleIds.slice(0, most) });
        return true;
      } catch (error) {
        toasts.problem(messageOf(error));
        return false;
      }
    },
    [toasts],
  );
}
