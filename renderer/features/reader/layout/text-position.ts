import type { TextSpan } from '../../../../core/model/span.ts';

/**
 * Between offsets in `Article.text` and places in the DOM. Every block's element carries `data-start`, and its text
 * nodes put together are exactly the block's text, so an offset is the block's start plus the text before it. A formula that is
 * drawn has its source beside it, which is counted; what is drawn is not.
 */
export const blockSelector = '[data-start]';
const drawnSelector = '.drawn-formula';

export const startOf = (block: Element): number => Number(block.getAttribute('data-start'));

function* textNodesOf(root: Node): Generator<Text> {
  const walker =
    'querySelector' in root && (root as ParentNode).querySelector('math') !== null
      ? document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
          if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
          return node instanceof MathMLElement ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
        })
      : document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}

/** How many code units of the text stand in an element. */
export const lengthOf = (root: Node): number => {
  let length = 0;
  for (const node of textNodesOf(root)) length += node.data.length;
  return length;
};

/**
 * The offset of a DOM position, or null when it is outside every block. In a formula that is drawn there are no places: there it is
 * where the formula begins, or ends.
 */
export function positionToOffset(
  container: Node,
  offset: number,
  side: 'start' | 'end' = 'start',
): number | null {
  const element = container instanceof Element ? container : container.parentElement;
  const block = element?.closest(blockSelector);
  if (!block) return null;
  const before = document.createRange();
  before.selectNodeContents(block);
  const formula = element?.closest(drawnSelector);
  if (!formula) before.setEnd(container, offset);
  else if (side === 'start') before.setEndBefore(formula);
  else before.setEndAfter(formula);
  if (block.querySelector('math') === null) return startOf(block) + before.toString().length;
  return startOf(block) + lengthOf(before.cloneContents());
}

/** The nearest offset when the position may lie between blocks: the start of the next one or the end of the last. */
function nearestOffset(root: Element, container: Node, offset: number, side: 'start' | 'end'): number | null {
  const direct = positionToOffset(container, offset, side);
  if (direct !== null) return direct;
  const here = document.createRange();
  here.setStart(container, offset);
  const blocks = root.querySelectorAll(blockSelector);
  const isBehind = (block: Element): boolean => {
    const at = document.createRange();
    at.selectNodeContents(block);
    return here.compareBoundaryPoints(Range.START_TO_START, at) <= 0;
  };
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBehind(blocks[middle] as Element)) high = middle;
    else low = middle + 1;
  }
  const next = blocks[low];
  if (next) return startOf(next);
  const last = blocks[low - 1];
  return last ? startOf(last) + lengthOf(last) : null;
}

/** The span that a DOM range covers inside the article, white space at its edges left out; null when nothing is left. */
export function rangeToSpan(root: Element, range: Range, text: string): TextSpan | null {
  if (!range.intersectsNode(root)) return null;
  // What is not drawn yet is selected too when the range begins before the article or ends behind it.
  const start = root.contains(range.startContainer)
    ? nearestOffset(root, range.startContainer, range.startOffset, 'start')
    : 0;
  const end = root.contains(range.endContainer)
    ? nearestOffset(root, range.endContainer, range.endOffset, 'end')
    : text.length;
  return start === null || end === null ? null : trimSpan({ start, end }, text);
}

/** Without white space at either end; null when only white space is in it. */
function trimSpan({ start, end }: TextSpan, text: string): TextSpan | null {
  const words = text.slice(start, end);
  const leading = words.length - words.trimStart().length;
  const trimmed = words.trim().length;
  return trimmed === 0 ? null : { start: start + leading, end: start + leading + trimmed };
}

/** The text node at an offset and the place in it; the block's end for one behind it. */
export function placeIn(block: Element, offset: number): Place | null {
  let rest = offset - startOf(block);
  let last: Text | null = null;
  for (const node of textNodesOf(block)) {
    if (rest <= node.data.length) return [node, rest];
    rest -= node.data.length;
    last = node;
  }
  return last ? [last, last.data.length] : null;
}

export type Place = readonly [node: Text, offset: number];

/** A range between two places; a formula that is drawn is in it whole or not at all. */
export function rangeBetween(from: Place, to: Place): Range {
  const range = document.createRange();
  const first = from[0].parentElement?.closest(drawnSelector);
  const last = to[0].parentElement?.closest(drawnSelector);
  if (!first) range.setStart(...from);
  else if (from[1] < from[0].data.length) range.setStartBefore(first);
  else range.setStartAfter(first);
  if (!last) range.setEnd(...to);
  else if (to[1] > 0) range.setEndAfter(last);
  else range.setEndBefore(last);
  return range;
}

/** The offset under a point of the window, or null when no article text is there. */
export function offsetAtPoint(x: number, y: number): number | null {
  // caretPositionFromPoint is the standard, and newer than the oldest Chromium that we run in.
  const range = document.caretRangeFromPoint(x, y);
  if (!range) return null;
  const box = range.getBoundingClientRect();
  // Far from the line: the point is in a margin, and the caret was only the nearest one.
  if (Math.abs(box.x - x) > 40 || y < box.top - 8 || y > box.bottom + 8) return null;
  return positionToOffset(range.startContainer, range.startOffset);
}
