import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { LibraryFilter } from '../../../../core/model/library.ts';
import { usePlaceState } from '../../../lib/navigation/place-state.ts';
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
  // Read before the list that is left, which may be another one of the library, remembers its own position.
  const [initial] = useState(() => recallView().scrollTop);
  const left = useRef(initial);
  usePlaceState(() => {
    const scrollTop = scroller.current?.scrollTop ?? 0;
    return { restore: () => rememberView({ scrollTop }) };
  });
  useLayoutEffect(() => {
    const outer = scroller.current;
    if (!outer || !ready) return undefined;
    if (left.current > 0) outer.scrollTop = left.current;
    return () => {
      left.current = outer.scrollTop;
      rememberView({ scrollTop: outer.scrollTop });
    };
  }, [scroller, ready]);

  const shownAs = useRef(filter);
  useLayoutEffect(() => {
    if (shownAs.current !== filter && scroller.current) scroller.current.scrollTop = 0;
    shownAs.current = filter;
  }, [scroller, filter]);
}
