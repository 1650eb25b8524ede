import type { KeyboardEvent } from 'react';
import { comboOf } from '../../../lib/dom/keyboard.ts';

export interface ListMoves {
  /** The active article. */
  readonly activeId: string | null;
  move(key: string): string | null;
  extend(id: string, from: string): void;
  /** False when nothing was selected. */
  clear(): boolean;
}

const shiftless = (combo: string): string => combo.replace(/^Shift\+/, '');

/** Handles the navigation keys of the list; prevents the default of a handled key. */
export function handleListKey(event: KeyboardEvent<HTMLElement>, moves: ListMoves): void {
  const { activeId } = moves;
  const combo = comboOf(event.nativeEvent);
  if (combo === 'Escape') {
    if (moves.clear()) event.preventDefault();
    return;
  }
  if (activeId === null || (combo !== event.key && combo !== `Shift+${event.key}`)) return;
  const next = moves.move(shiftless(combo));
  if (next === null) return;
  event.preventDefault();
  if (combo.startsWith('Shift+')) moves.extend(next, activeId);
}
