import type { PageNode } from './page-tree.ts';

const names = /^(?:nav|footer|aside|form|dialog|menu)$/;
const roles = /^(?:navigation|complementary|menu|search|alert|alertdialog|dialog|contentinfo)$/;
export const reactions = /comment|respond|disqus|replies|forum|cookie|consent|modal|login|dialog/i;

/** Whether an element is by its name or role not part of an article. */
export const isOutside = (node: PageNode): boolean =>
  names.test(node.name) || roles.test(node.element.getAttribute('role') ?? '');

/** Whether the class of an element is one of comments, dialogs and the like. */
export const isReaction = (node: PageNode): boolean => reactions.test(node.words);

/**
 * Length of the prose of an element that can belong to an article: not in navigation, forms, comments or dialogs.
 * @param largest maximum share of the prose in such a part; a larger one can be the article, whatever its class
 */
export function ownProse(nodes: readonly PageNode[], root: PageNode, largest = 0.5): number {
  let { prose } = root;
  for (let index = root.index + 1; index < root.end;) {
    const node = nodes[index];
    if (!node) break;
    if ((isOutside(node) || isReaction(node)) && node.prose < root.prose * largest) {
      prose -= node.prose;
      index = node.end;
    } else index += 1;
  }
  return prose;
}

/** Length of the prose of a page that can belong to an article. */
export const proseOfPage = (nodes: readonly PageNode[]): number => (nodes[0] ? ownProse(nodes, nodes[0]) : 0);
