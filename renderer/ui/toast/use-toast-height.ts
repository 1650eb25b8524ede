import { useLayoutEffect, type RefObject } from 'react';

/** Sets `--toast-height` of the page to the height of the toasts, for what must not be covered by them. */
export function useToastHeight(region: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = region.current;
    if (!element) return undefined;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty('--toast-height', `${element.offsetHeight}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty('--toast-height');
    };
  }, [region]);
}
