import { useEffect, useRef, type RefObject } from 'react';

const controlsOf = (item: Element): HTMLElement[] => [
  ...item.querySelectorAll<HTMLElement>('button:not(:disabled), select, input'),
];

/**
 * Keeps keyboard focus in a list whose items are removed: focus moves to the same control of the item now at that
 * position, or of the last item.
 * @param root contains the items, which are `<li>`.
 * @param fallback receives focus when the list is empty.
 */
export function useRestoreFocus(
  root: RefObject<HTMLElement | null>,
  fallback?: RefObject<HTMLElement | null>,
): void {
  const place = useRef<{ readonly item: number; readonly control: number } | null>(null);
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const onFocusIn = ({ target }: FocusEvent) => {
      const items = [...element.querySelectorAll('li')];
      const item = items.findIndex((each) => each.contains(target as Node));
      const control = items[item] ? controlsOf(items[item]).indexOf(target as HTMLElement) : -1;
      place.current = item < 0 || control < 0 ? null : { item, control };
    };
    const onFocusOut = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget && !element.contains(relatedTarget as Node)) place.current = null;
    };
    element.addEventListener('focusin', onFocusIn);
    element.addEventListener('focusout', onFocusOut);
    return () => {
      element.removeEventListener('focusin', onFocusIn);
      element.removeEventListener('focusout', onFocusOut);
    };
  });
  // Runs after every change of the list, whatever caused it.
  useEffect(() => {
    const last = place.current;
    const element = root.current;
    if (!last || !element || document.activeElement !== document.body) return;
    const items = [...element.querySelectorAll('li')];
    const item = items[Math.min(last.item, items.length - 1)];
    const controls = item ? controlsOf(item) : controlsOf(element);
    (controls[Math.min(last.control, controls.length - 1)] ?? fallback?.current)?.focus();
  });
}
