import { useEffect, type RefObject } from 'react';

/** Focuses a newly mounted element when the previously focused one was removed. */
export function useFocusOnMount(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, [element]);
}
