import type { TextSpan } from '../../../../core/model/span.ts';

/**
 * Maps offsets in `Article.text` to DOM positions and back. Every block's element has `data-start`, and its text nodes
 * concatenate to the block's text, so an offset is the block's start plus the preceding text. A rendered formula has a
 * hidden source that is counted; the rendered form is not.
 */
export const blockSelector = '[data-start]';
const formulaSelector = '.drawn-formula';

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

/** Length of an element's text, UTF-16 code units. */
export const lengthOf = (root: Node): number => {
  let length = 0;
  for (const node of textNodesOf(root)) length += node.data.length;
  return length;
};

/**
 * The offset of a DOM position, or null outside of all blocks. Inside a rendered formula it is the formula's start or
 * end.
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
  const formula = element?.closest(formulaSelector);
  if (!formula) before.setEnd(container, offset);
  else if (side === 'start') before.setEndBefore(formula);
  else before.setEndAfter(formula);
  if (block.querySelector('math') === null) return startOf(block) + before.toString().length;
  return startOf(block) + lengthOf(before.cloneContents());
}

/** The nearest offset for a position between blocks: the start of the next block or the end of the last. */
function nearestOffset(root: Element, container: Node, offset: number, side: 'start' | 'end'): number | null {
  const direct = positionToOffset(container, offset, side);
  if (direct !== null) return direct;
  const position = document.createRange();
  position.setStart(container, offset);
  const blocks = root.querySelectorAll(blockSelector);
  const isAfter = (block: Element): boolean => {
    const at = document.createRange();
    at.selectNodeContents(block);
    return position.compareBoundaryPoints(Range.START_TO_START, at) <= 0;
  };
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isAfter(blocks[middle] as Element)) high = middle;
    else low = middle + 1;
  }
  const next = blocks[low];
  if (next) return startOf(next);
  const last = blocks[low - 1];
  return last ? startOf(last) + lengthOf(last) : null;
}

/** The span of a DOM range inside the article, trimmed; null when it is empty. */
export function rangeToSpan(root: Element, range: Range, text: string): TextSpan | null {
  if (!range.intersectsNode(root)) return null;
  // A range that starts before the article or ends after it also covers sections that are not rendered.
  const start = root.contains(range.startContainer)
    ? nearestOffset(root, range.startContainer, range.startOffset, 'start')
    : 0;
  const end = root.contains(range.endContainer)
    ? nearestOffset(root, range.endContainer, range.endOffset, 'end')
    : text.length;
  return start === null || end === null ? null : trimSpan({ start, end }, text);
}

/** Trims white space at both ends; null when nothing is left. */
function trimSpan({ start, end }: TextSpan, text: string): TextSpan | null {
  const words = text.slice(start, end);
  const leading = words.length - words.trimStart().length;
  const trimmed = words.trim().length;
  return trimmed === 0 ? null : { start: start + leading, end: start + leading + trimmed };
}

/** The text node and position of an offset; the block's end for an offset beyond it. */
export function domPositionAt(block: Element, offset: number): DomPosition | null {
  let rest = offset - startOf(block);
  let last: Text | null = null;
  for (const node of textNodesOf(block)) {
    if (rest <= node.data.length) return [node, rest];
    rest -= node.data.length;
    last = node;
  }
  return last ? [last, last.data.length] : null;
}

export type DomPosition = readonly [node: Text, offset: number];

/** A range between two positions; a rendered formula is included entirely or not at all. */
export function rangeBetween(from: DomPosition, to: DomPosition): Range {
  const range = document.createRange();
  const first = from[0].parentElement?.closest(formulaSelector);
  const last = to[0].parentElement?.closest(formulaSelector);
  if (!first) range.setStart(...from);
  else if (from[1] < from[0].data.length) range.setStartBefore(first);
  else range.setStartAfter(first);
  if (!last) range.setEnd(...to);
  else if (to[1] > 0) range.setEndAfter(last);
  else range.setEndBefore(last);
  return range;
}

/** The offset at a point of the window, or null when there is no article text. */
export function offsetAtPoint(x: number, y: number): number | null {
  // caretPositionFromPoint is the standard, but newer than the oldest supported Chromium.
  const range = document.caretRangeFromPoint(x, y);
  if (!range) return null;
  const box = range.getBoundingClientRect();
  // Far from the line: the point is in a margin, and the caret was only the nearest one.
  if (Math.abs(box.x - x) > 40 || y < box.top - 8 || y > box.bottom + 8) return null;
  return positionToOffset(range.startContainer, range.startOffset);
}
