/** The subset of the DOM used by extraction, satisfied by any parser's document; core includes no parser. */
export interface DomNode {
  /** 1 element, 3 text; other types are ignored. */
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

/** The name of an element in lower case, as those of SVG and XHTML may differ. */
export const nameOf = (element: DomElement): string => element.localName.toLowerCase();

/** The children of a node in order. */
export function childrenOf(node: DomNode): DomNode[] {
  const children: DomNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/** The nearest ancestor with that name, or null. */
export function closestOf(node: DomNode, name: string): DomNode | null {
  let at = node.parentNode;
  while (at && !(isElement(at) && nameOf(at) === name)) at = at.parentNode;
  return at;
}

/** Whether a node or one of its ancestors is in a set. */
export function isWithin(node: DomNode | null, holders: Pick<ReadonlySet<DomNode>, 'has'>): boolean {
  for (let at = node; at; at = at.parentNode) if (holders.has(at)) return true;
  return false;
}

/** A text node outside the document. */
export const textNode = (text: string, parentNode: DomNode): DomNode => ({
  nodeType: 3,
  nodeValue: text,
  textContent: text,
  firstChild: null,
  nextSibling: null,
  parentNode,
});
