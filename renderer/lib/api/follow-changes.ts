import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { throttle } from '../../../core/timing/rate-limit.ts';
import { bridge } from './bridge.ts';
import { staleKeys } from './stale-keys.ts';

/** Between two times that the library's list is fetched again, ms: an import announces every article that it keeps. */
const listPause = 200;

/** What is being fetched again at this moment. */
const fetching = new Set<Promise<void>>();

function refetch(client: QueryClient, queryKey: QueryKey): void {
  const done = client.invalidateQueries({ queryKey }).finally(() => fetching.delete(done));
  fetching.add(done);
}

/** Resolves when what has changed until now has been fetched again; the library's list may follow later. */
export async function changesShown(): Promise<void> {
  await Promise.allSettled(fetching);
}

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
      else refetch(client, queryKey);
    }
    if (waiting.size > 0) invalidateList();
  });
  return () => {
    invalidateList.cancel();
    stop();
  };
}
