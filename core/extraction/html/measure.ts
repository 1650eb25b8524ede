import { messageRef } from '../../../messages/message-keys.ts';
import { AppError } from '../../model/error.ts';
import type { DomNode } from './dom/dom.ts';

/** Maximum number of nodes, far more than real pages have; beyond it, extraction would take minutes. */
const maxNodes = 400_000;

export interface PageSize {
  readonly nodes: number;
  /** Maximum nesting depth of elements. */
  readonly depth: number;
}

/**
 * Counts the nodes and depth of a tree without recursion, so that nesting cannot overflow the stack. Throws AppError
 * `unsupported` for a page with too many nodes.
 */
export function measurePage(root: DomNode): PageSize {
  let nodes = 0;
  let depth = 0;
  let deepest = 0;
  let node: DomNode | null = root;
  while (node) {
    nodes += 1;
    if (nodes > maxNodes) {
      throw new AppError('unsupported', messageRef('errors.read.pageTooLarge'));
    }
    if (node.firstChild) {
      node = node.firstChild;
      depth += 1;
      deepest = Math.max(deepest, depth);
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      depth -= 1;
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return { nodes, depth: deepest };
}
