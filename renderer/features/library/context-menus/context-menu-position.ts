import type { MouseEvent } from 'react';
import { positionFromStart } from '../../../ui/direction/direction.ts';
import type { MenuPosition } from '../../../ui/menu/ContextMenu.tsx';

/**
 * Prepares to open a menu of the app for a `contextmenu` event, in place of the browser's: focuses the control that
 * matches `focusable`, which gets the focus back when the menu closes.
 * @param positionForKey where the menu opens if the event comes from a key, given the element.
 * @returns where the menu opens: at the pointer, or at `positionForKey`.
 */
export function contextMenuPosition(
  event: MouseEvent<HTMLElement>,
  focusable: string,
  positionForKey: (element: HTMLElement) => MenuPosition,
): MenuPosition {
  event.preventDefault();
  event.currentTarget.querySelector<HTMLElement>(focusable)?.focus({ preventScroll: true });
  const { clientX: x, clientY: y } = event;
  return x === 0 && y === 0 ? positionForKey(event.currentTarget) : { x, y };
}

/**
 * Where a menu opens below a control.
 * @param inset distance to the edge of the control where its lines begin, CSS pixels
 * @param gap distance to the lower edge, CSS pixels
 */
export const positionBelow = (control: Element, inset = 0, gap = 4): MenuPosition => ({
  x: positionFromStart(control, inset),
  y: control.getBoundingClientRect().bottom + gap,
});
