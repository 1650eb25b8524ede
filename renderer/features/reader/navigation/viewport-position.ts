import type { BlockIndex } from '../layout/block-index.ts';
import { lengthOf, startOf } from '../layout/text-position.ts';

/** A text offset and the distance of its line from the view's top edge, CSS pixels. */
export interface ViewportPosition {
  readonly offset: number;
  readonly top: number;
}

/**
 * Distance from the top edge when restoring a line, CSS pixels: less than half a line, so that it is the first line
 * again.
 */
export const topMargin = 6;

/** The first line box of a span. */
function lineAt(index: BlockIndex, offset: number): DOMRect | null {
  const block = index.blockAt(offset);
  if (!block) return null;
  const length = lengthOf(block);
  const at = Math.min(Math.max(0, offset - startOf(block)), Math.max(0, length - 1)) + startOf(block);
  const box = length === 0 ? null : index.spanToRange({ start: at, end: at + 1 })?.getClientRects()[0];
  // A horizontal rule has no text, and a newline may have no box.
  return box ?? block.getBoundingClientRect();
}

/** The first code unit of the first line that is more than half visible; null when no text is visible. */
export function firstLineInView(scroller: HTMLElement, index: BlockIndex): ViewportPosition | null {
  const view = scroller.getBoundingClientRect();
  const block = index.firstBelow(view.top + 4);
  if (!block) return null;
  const start = startOf(block);
  const middleOf = (at: number): number => {
    const line = lineAt(index, start + at);
    return line ? (line.top + line.bottom) / 2 : Number.POSITIVE_INFINITY;
  };
  let low = 0;
  let high = block.getBoundingClientRect().top >= view.top ? 0 : lengthOf(block);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (middleOf(middle) >= view.top) high = middle;
    else low = middle + 1;
  }
  // Less than half of this block's last line is visible, so the first line is in the next block.
  if (low > 0 && low >= lengthOf(block)) {
    const next = index.firstBelow(block.getBoundingClientRect().bottom + 0.5);
    const line = next && next !== block ? lineAt(index, startOf(next)) : null;
    if (next && line) return { offset: startOf(next), top: line.top - view.top };
  }
  const line = lineAt(index, start + low);
  return line && { offset: start + low, top: line.top - view.top };
}

/** Height of what follows the text, CSS pixels. */
const heightAfterText = (scroller: HTMLElement): number =>
  scroller.querySelector<HTMLElement>('[data-after-text]')?.offsetHeight ?? 0;

/** Scroll distance at which the end of the text is at the bottom of the view, CSS pixels; negative past it. */
export const scrollDistanceToEnd = (scroller: HTMLElement): number =>
  scroller.scrollHeight - heightAfterText(scroller) - scroller.clientHeight - scroller.scrollTop;

/** Whether the end of the text is visible: the article is read. */
export const isEndVisible = (scroller: HTMLElement): boolean => scrollDistanceToEnd(scroller) <= 4;

/** Whether the article is scrolled as far as possible. */
export const isAtEnd = ({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean =>
  scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 4;

/** The position of the first visible line, or the end of the text at the end of the article; null when there is no text. */
export function visiblePosition(
  scroller: HTMLElement | null,
  index: BlockIndex | null,
  length: number,
): ViewportPosition | null {
  if (!scroller || !index) return null;
  const end = { offset: length, top: 0 };
  if (isAtEnd(scroller)) return end;
  // What follows the text may fill the view.
  return firstLineInView(scroller, index) ?? (scroller.scrollTop > 0 ? end : null);
}

/** The first visible code unit of the article, or its length once the end has been reached. */
export const firstVisibleOffset = (
  scroller: HTMLElement | null,
  index: BlockIndex | null,
  length: number,
): number => visiblePosition(scroller, index, length)?.offset ?? 0;

/** Scroll distance that restores a position, CSS pixels; null when it is not in the DOM. */
export function scrollDistanceTo(
  scroller: HTMLElement,
  index: BlockIndex,
  { offset, top }: ViewportPosition,
): number | null {
  const line = lineAt(index, offset);
  return line && line.top - scroller.getBoundingClientRect().top - top;
}
