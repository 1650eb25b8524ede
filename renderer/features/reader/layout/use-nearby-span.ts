import { useEffect, useMemo, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { TextSpan } from '../../../../core/model/span.ts';
import type { BlockIndex } from './block-index.ts';
import type { RenderedSections } from './rendered-sections.ts';

/** Number of sections painted on either side of the view; updated when fewer than half of them remain. */
const sectionsAround = 2;

const emptySpan: TextSpan = { start: 0, end: 0 };

/**
 * The part of a text near the view, which alone is painted; all of a short text. Thousands of painted spans out of view
 * would slow down every change of the window.
 */
export function useNearbySpan(
  scroller: RefObject<HTMLElement | null>,
  index: BlockIndex | null,
  rendered: RenderedSections,
  length: number,
): TextSpan {
  const whole = useMemo<TextSpan>(() => ({ start: 0, end: length }), [length]);
  const [nearby, setNearby] = useState<TextSpan | null>(null);
  const isLong = index?.isLong ?? false;
  useEffect(() => {
    const element = scroller.current;
    if (!element || !index || !isLong) return undefined;
    let frame = 0;
    let shown: readonly [number, number] = [Number.POSITIVE_INFINITY, -1];
    const update = (now = true) => {
      frame = 0;
      const view = element.getBoundingClientRect();
      const [first, last] = index.sectionsBetween(view.top, view.bottom);
      rendered.center = first;
      const renderNearby = () => rendered.add(first - sectionsAround, last + sectionsAround);
      if (now) flushSync(renderNearby);
      else renderNearby();
      if (first - sectionsAround / 2 >= shown[0] && last + sectionsAround / 2 <= shown[1]) return;
      shown = [first - sectionsAround, last + sectionsAround];
      const from = index.sectionOf(Math.max(0, shown[0]))?.start ?? 0;
      setNearby({ start: from, end: index.sectionOf(shown[1])?.end ?? length });
    };
    const onScroll = () => {
      frame ||= requestAnimationFrame(() => update());
    };
    update(false);
    element.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', onScroll);
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', onScroll);
    };
  }, [scroller, index, rendered, length, isLong]);
  return isLong ? (nearby ?? emptySpan) : whole;
}
