import type { BlockIndex } from '../layout/block-index.ts';
import { lengthOf, startOf } from '../layout/text-position.ts';

/** A place of the text and how far below the view's upper edge its line begins, CSS pixels. */
export interface ViewportPosition {
  readonly offset: number;
  readonly top: number;
}

/** The line that is returned to stands so far below the edge, CSS pixels: less than half a line, so that it is found as the first again. */
export const breath = 6;

/** The first of the lines that the words of a span take in the window. */
function lineAt(index: BlockIndex, offset: number): DOMRect | null {
  const block = index.blockAt(offset);
  if (!block) return null;
  const length = lengthOf(block);
  const at = Math.min(Math.max(0, offset - startOf(block)), Math.max(0, length - 1)) + startOf(block);
  const box = length === 0 ? null : index.spanToRange({ start: at, end: at + 1 })?.getClientRects()[0];
  // A rule has no words, and a newline may have no box.
  return box ?? block.getBoundingClientRect();
}

/** The first code unit of the first line that is in view by more than half; null when no words are in view. */
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
  // Of this block only less than half of its last line is in view: the line is the first of the next one.
  if (low > 0 && low >= lengthOf(block)) {
    const next = index.firstBelow(block.getBoundingClientRect().bottom + 0.5);
    const line = next && next !== block ? lineAt(index, startOf(next)) : null;
    if (next && line) return { offset: startOf(next), top: line.top - view.top };
  }
  const line = lineAt(index, start + low);
  return line && { offset: start + low, top: line.top - view.top };
}

/** The end of the article is in view. */
export const isAtEnd = ({ scrollTop, clientHeight, scrollHeight }: HTMLElement): boolean =>
  scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 4;

/** The first code unit of the article that is in view, or its length once the end has been reached. */
export function firstVisibleOffset(
  scroller: HTMLElement | null,
  index: BlockIndex | null,
  length: number,
): number {
  if (!scroller || !index) return 0;
  return isAtEnd(scroller) ? length : (firstLineInView(scroller, index)?.offset ?? 0);
}

/** How far the scroller must move for a place to be where it was, CSS pixels; null when it is not in the page. */
export function offBy(
  scroller: HTMLElement,
  index: BlockIndex,
  { offset, top }: ViewportPosition,
): number | null {
  const line = lineAt(index, offset);
  return line && line.top - scroller.getBoundingClientRect().top - top;
}
