import { useEffect } from 'react';
import { useActions } from '../lib/actions/use-actions.tsx';
import { isDialogOpen } from '../ui/dialog/Dialog.tsx';

/** Moves the focus to the next region of the window, or the one before. False where there is none, or a dialog is open. */
function stepRegion(step: 1 | -1): boolean {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  if (regions.length === 0 || isDialogOpen()) return false;
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + step + regions.length) % regions.length];
  const begin = next?.querySelector<HTMLElement>('[data-region-focus]');
  const any = () => next?.querySelector<HTMLElement>('button, a[href], input, [tabindex]');
  (begin ?? (next?.matches('[tabindex]') ? next : any()))?.focus();
  return true;
}

/** F6 and Shift+F6 move the focus from one region of the window to the next, as in other desktop programs. */
export function useRegionKeys(): void {
  useActions({ 'next-region': (combo) => stepRegion(combo.startsWith('Shift+') ? -1 : 1) });
  useEffect(() => {
    // Whoever moves by keys wants to see where they are.
    const onKey = (event: KeyboardEvent) => {
      if (['Tab', 'F6', 'ArrowDown', 'ArrowUp'].includes(event.key))
        document.documentElement.dataset['keys'] = '';
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
