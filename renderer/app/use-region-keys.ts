import { useEffect } from 'react';
import { useActions } from '../lib/actions/use-actions.tsx';
import { isDialogOpen } from '../ui/dialog/Dialog.tsx';

/** Shows the focus ring, because the focus was moved by keyboard. */
const showFocusRing = (): void => {
  document.documentElement.dataset['keys'] = '';
};

/** Moves the focus to the next or previous region of the window. Returns false if there is none or a dialog is open. */
function stepRegion(step: 1 | -1): boolean {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')];
  if (regions.length === 0 || isDialogOpen()) return false;
  const here = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(here + step + regions.length) % regions.length];
  const begin = next?.querySelector<HTMLElement>('[data-region-focus]');
  const any = () => next?.querySelector<HTMLElement>('button, a[href], input, [tabindex]');
  showFocusRing();
  (begin ?? (next?.matches('[tabindex]') ? next : any()))?.focus();
  return true;
}

/** Moves the focus between regions of the window with F6 and Shift+F6, as in other desktop programs. */
export function useRegionKeys(): void {
  useActions({ 'next-region': (combo) => stepRegion(combo.startsWith('Shift+') ? -1 : 1) });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (['Tab', 'ArrowDown', 'ArrowUp'].includes(event.key)) showFocusRing();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
