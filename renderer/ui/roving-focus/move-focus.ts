import type { KeyboardEvent } from 'react';
import { keyInDirection } from '../direction/direction.ts';
import { nextIndex, type ListShape } from './next-index.ts';

export interface RovingItems extends Pick<ListShape, 'orientation' | 'loop'> {
  /** Selects the items in the container. */
  readonly items: string;
}

/** The items of a container in their order. */
export const itemsIn = (container: Element, { items }: RovingItems): HTMLElement[] => [
  ...container.querySelectorAll<HTMLElement>(items),
];

/**
 * Moves the focus from an item to the one that a key leads to. Returns whether it moved; the event is then handled. Keys
 * with a modifier are left alone.
 * @param from the item that has the focus, or that the focused element belongs to.
 */
export function moveFocus(
  event: KeyboardEvent,
  container: Element,
  from: Element | null,
  options: RovingItems,
): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const all = itemsIn(container, options);
  const index = all.indexOf(from as HTMLElement);
  // Another control of the container keeps its keys.
  if (index < 0) return false;
  const next = nextIndex(keyInDirection(event.key, container), { ...options, index, count: all.length });
  const target = next === null ? undefined : all[next];
  if (!target) return false;
  event.preventDefault();
  event.stopPropagation();
  target.focus();
  return true;
}
