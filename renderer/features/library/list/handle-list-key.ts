import type { KeyboardEvent } from 'react';
import { comboOf } from '../../../lib/dom/keyboard.ts';
import type { ListSelection } from '../selection/use-selection.ts';
import type { RovingList } from './use-roving-list.ts';

const withoutShift = (combo: string): string => combo.replace(/^Shift\+/, '');

/**
 * Handles the navigation keys of the list: arrows and the like move the focus, with Shift they extend the selection,
 * and Escape clears it. Prevents the default of a handled key.
 */
export function handleListKey(
  event: KeyboardEvent<HTMLElement>,
  { activeId, move }: Pick<RovingList, 'activeId' | 'move'>,
  { ids, extend, clear }: Pick<ListSelection, 'ids' | 'extend' | 'clear'>,
): void {
  const combo = comboOf(event.nativeEvent);
  if (combo === 'Escape') {
    if (ids.size > 0) event.preventDefault();
    clear();
    return;
  }
  if (activeId === null || (combo !== event.key && combo !== `Shift+${event.key}`)) return;
  const next = move(withoutShift(combo));
  if (next === null) return;
  event.preventDefault();
  if (combo.startsWith('Shift+')) extend(next, activeId);
}
