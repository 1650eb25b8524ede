import { useEffect } from 'react';
import { call } from '../api/call.ts';

/**
 * Asks for the analysis of the whole library, when a view of it is opened, and again when there is more to analyze
 * (`hasMore` becomes true: articles came in). What fails is in the log; the list says how many are left.
 */
export function useAnalyzedLibrary(hasMore = false): void {
  useEffect(() => {
    call('analysis.requestAll', null).catch(() => undefined);
  }, [hasMore]);
}
