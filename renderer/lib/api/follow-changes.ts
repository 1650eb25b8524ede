import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { throttle } from '../../../core/timing/rate-limit.ts';
import { bridge } from './bridge.ts';
import { staleKeys } from './stale-keys.ts';

/** Minimum interval between refetches of the library list, ms, because an import emits an event for each article. */
const listIntervalMs = 200;

/** Refetches in progress. */
const fetching = new Set<Promise<void>>();

function refetch(client: QueryClient, queryKey: QueryKey): void {
  const done = client.invalidateQueries({ queryKey }).finally(() => fetching.delete(done));
  fetching.add(done);
}

/** Resolves when all changes so far have been refetched; the library list may follow later. */
export async function changesShown(): Promise<void> {
  await Promise.allSettled(fetching);
}

/** Invalidates queries on the main process's `changed` events; returns a function that stops it. */
export function followChanges(client: QueryClient): () => void {
  const staleLists = new Map<string, QueryKey>();
  const invalidateList = throttle(() => {
    for (const queryKey of staleLists.values()) void client.invalidateQueries({ queryKey });
    staleLists.clear();
  }, listIntervalMs);
  const stop = bridge().on('changed', (payload) => {
    for (const queryKey of staleKeys(payload)) {
      if (queryKey[0] === 'library') staleLists.set(JSON.stringify(queryKey), queryKey);
      else refetch(client, queryKey);
    }
    if (staleLists.size > 0) invalidateList();
  });
  return () => {
    invalidateList.cancel();
    stop();
  };
}
