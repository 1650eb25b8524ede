import { useLayoutEffect, type RefObject } from 'react';

/** Focuses a newly mounted element when nothing has the focus, for example because the focused one was removed. */
export function useFocusOnMount(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, [element]);
}
