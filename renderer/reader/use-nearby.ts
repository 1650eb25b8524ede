import { useEffect, useMemo, useState, type RefObject } from 'react';
import type { TextSpan } from '../../core/model/span.ts';
import type { BlockIndex } from './text-position.ts';

/** Blocks on either side of those in view that are near enough to be painted, and how few of them may be left. */
const near = 80;
const least = 25;

const nothingYet: TextSpan = { start: 0, end: 0 };

/**
 * The part of the text around what is in view; all of it for a text of few blocks. Painting thousands of spans that
 * nobody sees would make every change of the window slow.
 */
export function useNearby(
  scroller: RefObject<HTMLElement | null>,
  index: BlockIndex | null,
  length: number,
): TextSpan {
  const whole = useMemo<TextSpan>(() => ({ start: 0, end: length }), [length]);
  const [nearby, setNearby] = useState<TextSpan | null>(null);
  const isLong = index !== null && index.count > 2 * near;
  useEffect(() => {
    const element = scroller.current;
    if (!element || !index || !isLong) return undefined;
    let frame = 0;
    let shown = { first: -1, last: -1 };
    const look = () => {
      frame = 0;
      const view = element.getBoundingClientRect();
      const first = index.firstBelow(view.top);
      const last = index.firstBelow(view.bottom);
      const start = shown.first === 0 || first - shown.first >= least;
      const end = shown.last === index.count || shown.last - last >= least;
      if (shown.first >= 0 && start && end) return;
      shown = { first: Math.max(0, first - near), last: Math.min(index.count, last + near) };
      setNearby({ start: index.startOf(shown.first), end: Math.min(length, index.startOf(shown.last)) });
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(look);
    };
    look();
    element.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', onScroll);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', onScroll);
    };
  }, [scroller, index, length, isLong]);
  return isLong ? (nearby ?? nothingYet) : whole;
}
