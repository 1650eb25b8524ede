export interface ListShape {
  /** The index of the focused item; -1 for none. */
  readonly index: number;
  readonly count: number;
  /** Which arrow keys move: Up and Down, Left and Right, or all. */
  readonly orientation: 'vertical' | 'horizontal' | 'both';
  /** The next item after the last one is the first. Without it, the keys stop at the ends. */
  readonly loop?: boolean;
  /** Number of items that Page Up and Page Down move by. Without it, they do nothing. */
  readonly page?: number;
}

const arrows = {
  vertical: { ArrowDown: 1, ArrowUp: -1 },
  horizontal: { ArrowRight: 1, ArrowLeft: -1 },
  both: { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 },
} as const;

/**
 * Returns the index that an arrow key, Home, End, Page Up or Page Down moves to; null for other keys and no items.
 * @param key the key of a list that is laid out from left to right (`keyInDirection`)
 */
export function nextIndex(key: string, { index, count, orientation, loop, page }: ListShape): number | null {
  const last = count - 1;
  if (last < 0) return null;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (page !== undefined && key === 'PageDown') return Math.min(last, index + page);
  if (page !== undefined && key === 'PageUp') return Math.max(0, index - page);
  const steps: Readonly<Record<string, number>> = arrows[orientation];
  const step = steps[key];
  if (step === undefined) return null;
  const next = index + step;
  if (loop) return (Math.max(next, -1) + count) % count;
  return Math.max(0, Math.min(last, next));
}
