import type { BlockIndex } from '../layout/block-index.ts';
import { pinScrollPosition } from './pin-scroll-position.ts';
import { scrollDistanceTo, scrollDistanceToEnd, type ViewportPosition } from './viewport-position.ts';

/**
 * Scrolls so that a line is where it was in the view; the end of the text, so that the end is visible.
 * @param length of the text, UTF-16 code units
 * @param onEnd called when the line has been reached, or the user scrolls
 */
export function scrollToPosition(
  scroller: HTMLElement | null,
  index: BlockIndex | null,
  position: ViewportPosition,
  length: number,
  onEnd?: () => void,
): void {
  if (!scroller || !index) return;
  const distance =
    position.offset >= length
      ? () => scrollDistanceToEnd(scroller)
      : () => scrollDistanceTo(scroller, index, position);
  pinScrollPosition(scroller, distance, onEnd);
}
