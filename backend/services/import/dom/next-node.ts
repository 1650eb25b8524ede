import type { HtmlNode } from './nodes.ts';

/** The node after another one and its descendants in document order, below a root; null at its end. */
export function nextAfter(node: HtmlNode, root: HtmlNode): HtmlNode | null {
  let at: HtmlNode | null = node;
  while (at && at !== root && !at.nextSibling) at = at.parentNode;
  return at && at !== root ? at.nextSibling : null;
}
