import { useEffect } from 'react';
import { call } from '../api/call.ts';

/**
 * Requests the analysis of the whole library when a view of it is opened, and again when articles were added (`hasMore`
 * becomes true). Failures are logged; the list shows how many articles are left.
 */
export function useAnalyzedLibrary(hasMore = false): void {
  useEffect(() => {
    call('analysis.requestAll', null).catch(() => undefined);
  }, [hasMore]);
}
