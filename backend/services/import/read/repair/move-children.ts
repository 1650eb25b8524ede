import type { HtmlNode, HtmlParent } from '../../dom/nodes.ts';

/** Moves the children of a node before another node. */
export function moveChildren(from: HtmlParent, to: HtmlParent, before: HtmlNode | null): void {
  for (const child of from.childNodes) to.insertBefore(child, before);
}
