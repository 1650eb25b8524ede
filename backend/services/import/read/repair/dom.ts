/** The parts of the parser's own tree that repairs need; its published types are those of a browser. */
export interface MutableNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly localName?: string;
  readonly parentNode: MutableElement | null;
  readonly nextSibling: MutableNode | null;
  readonly childNodes: ArrayLike<MutableNode>;
  readonly firstChild: MutableNode | null;
  readonly textContent: string | null;
  remove(): void;
}

export interface MutableElement extends MutableNode {
  readonly localName: string;
  innerHTML: string;
  getAttributeNames(): ArrayLike<string>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  insertBefore(node: MutableNode, before: MutableNode | null): unknown;
  appendChild(node: MutableNode): unknown;
  replaceWith(...nodes: MutableNode[]): void;
  querySelector(selectors: string): MutableElement | null;
  querySelectorAll(selectors: string): ArrayLike<MutableElement>;
}

export interface MutableDocument {
  readonly documentElement: MutableElement | null;
  readonly head: MutableElement;
  readonly body: MutableElement;
  createElement(name: string): MutableElement;
  querySelectorAll(selectors: string): ArrayLike<MutableElement>;
}

/** Moves the children of a node before another node. */
export function moveChildren(from: MutableElement, to: MutableElement, before: MutableNode | null): void {
  for (const child of Array.from(from.childNodes)) to.insertBefore(child, before);
}
