import { useState } from 'react';

/** The rendered range of a long list, from `from` to `to` (exclusive; may exceed the length). */
export interface RenderedRange {
  readonly from: number;
  readonly to: number;
  earlier(): void;
  later(): void;
}

/** Renders part of a long list: the first items, or those around the current one (-1 for none), and more on request. */
export function useRenderedRange(count: number, current: number, size: number): RenderedRange {
  const [range, setRange] = useState({ from: 0, to: size });
  const { from, to } = range;
  // The current item and its neighbors are always rendered.
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
