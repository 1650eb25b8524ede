import type { PageNode } from './page-tree.ts';

const names = /^(?:nav|footer|aside|form|dialog|menu)$/;
const roles = /^(?:navigation|complementary|menu|search|alert|alertdialog|dialog|contentinfo)$/;
export const reactions = /comment|respond|disqus|replies|forum|cookie|consent|modal|login|dialog/i;

/** Whether an element is by its name or role not part of an article. */
export const isOutside = (node: PageNode): boolean =>
  names.test(node.name) || roles.test(node.element.getAttribute('role') ?? '');

/** Whether the class of an element is one of comments, dialogs and the like. */
export const isReaction = (node: PageNode): boolean => reactions.test(node.words);

/** Length of the prose of a page that can belong to an article: not in navigation, forms, comments or dialogs. */
export function proseOfPage(nodes: readonly PageNode[]): number {
  const [body] = nodes;
  if (!body) return 0;
  let { prose } = body;
  for (let index = 1; index < nodes.length;) {
    const node = nodes[index];
    if (!node) break;
    // A form or a box of any class around most of the page is no evidence.
    if ((isOutside(node) || isReaction(node)) && node.prose * 2 < body.prose) {
      prose -= node.prose;
      index = node.end;
    } else index += 1;
  }
  return prose;
}
