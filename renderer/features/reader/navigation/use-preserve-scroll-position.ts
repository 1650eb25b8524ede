import { useEffect, type RefObject } from 'react';
import { debounce } from '../../../../core/timing/rate-limit.ts';
import type { BlockIndex } from '../layout/block-index.ts';
import { pinScrollPosition, isScrollPositionPinned } from './pin-scroll-position.ts';
import { firstLineInView, isAtEnd, scrollDistanceTo, type ViewportPosition } from './viewport-position.ts';

/** Scrolling has settled after this time, ms. */
const settleMs = 120;

/** Characters per line at the current width and font. */
function charactersPerLine(body: HTMLElement, text: string): number {
  const { fontStyle, fontWeight, fontSize, fontFamily } = getComputedStyle(body);
  const context = document.createElement('canvas').getContext('2d');
  const sample = text.slice(0, 2000).replaceAll('\n', ' ');
  if (!context || sample.length === 0) return 70;
  context.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const characterWidth = context.measureText(sample).width / sample.length;
  return Math.max(10, (body.clientWidth / characterWidth) * 0.97);
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
    let position: ViewportPosition | null = null;
    let restoring = 0;
    const recordPosition = () => {
      // Restoring the position does not count as scrolling.
      if (restoring > 0) return;
      if (isScrollPositionPinned(outer)) return onScroll();
      position = outer.scrollTop <= 0 || isAtEnd(outer) ? null : firstLineInView(outer, index);
    };
    const onScroll = debounce(recordPosition, settleMs);
    let measured = measure();
    estimate();
    const observer = new ResizeObserver(() => {
      const now = measure();
      if (now === measured) return;
      measured = now;
      estimate();
      const target = position;
      if (!target) return;
      restoring += 1;
      pinScrollPosition(
        outer,
        () => scrollDistanceTo(outer, index, target),
        () => setTimeout(() => (restoring -= 1), settleMs * 2),
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
