import { useEffect, type RefObject } from 'react';

/** Takes the focus for what has just come, when what had it is gone: the keyboard goes on from there. */
export function useFocusOnMount(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) element.current?.focus({ preventScroll: true });
  }, [element]);
}
