/** What a walk through a tree reads of its nodes. */
export interface LinkedNode<N> {
  readonly parentNode: N | null;
  readonly nextSibling: N | null;
}

/** The node after another one and its descendants in document order, below a root; null at its end. */
export function nextAfter<N extends LinkedNode<N>>(node: N, root: N): N | null {
  let at: N | null = node;
  while (at && at !== root && !at.nextSibling) at = at.parentNode;
  return at && at !== root ? at.nextSibling : null;
}
