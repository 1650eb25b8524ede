import { useEffect, type RefObject } from 'react';
import { debounce } from '../../../../core/timing/rate-limit.ts';
import type { BlockIndex } from '../layout/block-index.ts';
import { pinScrollPosition, isScrollPositionPinned } from './pin-scroll-position.ts';
import { firstLineInView, isAtEnd, scrollDistanceTo, type ViewportPosition } from './viewport-position.ts';

/** Scrolling has settled after this time, ms. */
const settle = 120;

/** Characters per line at the current width and font. */
function charactersPerLine(body: HTMLElement, text: string): number {
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(body);
  const context = document.createElement('canvas').getContext('2d');
  const some = text.slice(0, 2000).replaceAll('\n', ' ');
  if (!context || some.length === 0) return 70;
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const letter = context.measureText(some).width / some.length;
  return Math.max(10, (body.clientWidth / letter) * 0.97);
}

/**
 * Keeps the top line in place when the text's width or font size changes, and updates the estimated heights of
 * unrendered sections.
 */
export function usePreserveScrollPosition(
  scroller: RefObject<HTMLElement | null>,
  body: RefObject<HTMLElement | null>,
  index: BlockIndex | null,
  text: string,
): void {
  useEffect(() => {
    const [outer, inner] = [scroller.current, body.current];
    if (!outer || !inner || !index) return undefined;
    const measure = () => `${inner.clientWidth} ${getComputedStyle(inner).fontSize}`;
    const estimate = () => {
      if (index.isLong) inner.style.setProperty('--per-line', charactersPerLine(inner, text).toFixed(2));
    };
    let place: ViewportPosition | null = null;
    let keeping = 0;
    const note = () => {
      // Restoring the position does not count as scrolling.
      if (keeping > 0) return;
      if (isScrollPositionPinned(outer)) return onScroll();
      place = outer.scrollTop <= 0 || isAtEnd(outer) ? null : firstLineInView(outer, index);
    };
    const onScroll = debounce(note, settle);
    let known = measure();
    estimate();
    const observer = new ResizeObserver(() => {
      const now = measure();
      if (now === known) return;
      known = now;
      estimate();
      const kept = place;
      if (!kept) return;
      keeping += 1;
      pinScrollPosition(
        outer,
        () => scrollDistanceTo(outer, index, kept),
        () => setTimeout(() => (keeping -= 1), settle * 2),
      );
    });
    observer.observe(inner);
    outer.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      onScroll.cancel();
      observer.disconnect();
      outer.removeEventListener('scroll', onScroll);
    };
  }, [scroller, body, index, text]);
}
