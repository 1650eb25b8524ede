import { useState } from 'react';

/** The part of a long list that is drawn: from `from` up to `to`, which is not among them and may lie behind the end. */
export interface DrawnRange {
  readonly from: number;
  readonly to: number;
  earlier(): void;
  later(): void;
}

/** Draws some of a long list: the first ones, or those around the current one (-1 for none), and more when one asks. */
export function useDrawnRange(count: number, current: number, size: number): DrawnRange {
  const [range, setRange] = useState({ from: 0, to: size });
  const { from, to } = range;
  // The current one is always among those drawn, and so are its neighbors.
  if (current >= 0 && (current < from || current >= to)) {
    const begin = Math.max(0, current - Math.floor(size / 2));
    setRange({ from: begin, to: begin + size });
  } else if (from > 0 && from >= count) setRange({ from: 0, to: size });
  return {
    from,
    to,
    earlier: () => setRange({ from: Math.max(0, from - size), to }),
    later: () => setRange({ from, to: to + size }),
  };
}
