import { useEffect } from 'react';

/** F6 and Shift+F6 move the focus from one region of the window to the next, as in other desktop programs. */
export function useRegionKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (['Tab', 'F6', 'ArrowDown', 'ArrowUp'].includes(event.key))
        document.documentElement.dataset['keys'] = '';
      if (event.key !== 'F6') return;
      const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
      if (regions.length === 0 || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      const here = regions.findIndex((region) => region.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = regions[(here + step + regions.length) % regions.length];
      const begin = next?.querySelector<HTMLElement>('[data-region-focus]');
      const any = () => next?.querySelector<HTMLElement>('button, a[href], input, [tabindex]');
      (begin ?? (next?.matches('[tabindex]') ? next : any()))?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
