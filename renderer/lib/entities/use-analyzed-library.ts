import { useEffect } from 'react';
import { call } from '../api/call.ts';

const requestAll = (): void => void call('analysis.requestAll', null).catch(() => undefined);

/** Requests the analysis of the whole library when `isIncomplete` becomes true. Failures are logged. */
export function useCompletedAnalysis(isIncomplete: boolean): void {
  useEffect(() => {
    if (isIncomplete) requestAll();
  }, [isIncomplete]);
}

/**
 * Requests the analysis of the whole library when a view of it is opened, and again when articles were added (`hasMore`
 * becomes true). Failures are logged; the list shows how many articles are left.
 */
export function useAnalyzedLibrary(hasMore = false): void {
  useEffect(requestAll, [hasMore]);
}
