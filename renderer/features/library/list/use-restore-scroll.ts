import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { LibraryFilter } from '../../../../core/model/library.ts';
import { recallView, rememberView } from '../state/remembered-library-view.ts';

/**
 * Restores the list's scroll position; a different list starts at the top.
 * @param ready the content is mounted.
 */
export function useRestoreScroll(
  scroller: RefObject<HTMLElement | null>,
  ready: boolean,
  filter: LibraryFilter,
): void {
  useLayoutEffect(() => {
    const outer = scroller.current;
    if (!outer || !ready) return undefined;
    if (recallView().scrollTop > 0) outer.scrollTop = recallView().scrollTop;
    return () => rememberView({ scrollTop: outer.scrollTop });
  }, [scroller, ready]);

  const shownAs = useRef(filter);
  useLayoutEffect(() => {
    if (shownAs.current !== filter && scroller.current) scroller.current.scrollTop = 0;
    shownAs.current = filter;
  }, [scroller, filter]);
}
