/**
 * The little of the DOM that extraction reads. Any parser's document will do; core brings none of its own.
 */
export interface DomNode {
  /** 1 element, 3 text; everything else is passed over. */
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  readonly textContent: string | null;
}

export interface DomElement extends DomNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selectors: string): DomElement | null;
  querySelectorAll(selectors: string): ArrayLike<DomElement>;
}

export interface DomDocument {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  querySelector(selectors: string): DomElement | null;
  querySelectorAll(selectors: string): ArrayLike<DomElement>;
}

export const isElement = (node: DomNode): node is DomElement => node.nodeType === 1;
export const isText = (node: DomNode): boolean => node.nodeType === 3;

/** An element's name in lower case, which SVG's and XHTML's need not be. */
export const nameOf = (element: DomElement): string => element.localName.toLowerCase();

/** The children of a node, in order. */
export function childrenOf(node: DomNode): DomNode[] {
  const children: DomNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/** The nearest element of that name that a node stands in; null when it stands in none. */
export function closestOf(node: DomNode, name: string): DomNode | null {
  let at = node.parentNode;
  while (at && !(isElement(at) && nameOf(at) === name)) at = at.parentNode;
  return at;
}

/** A text that stands nowhere in the document. */
export const textNode = (text: string, parentNode: DomNode): DomNode => ({
  nodeType: 3,
  nodeValue: text,
  textContent: text,
  firstChild: null,
  nextSibling: null,
  parentNode,
});
