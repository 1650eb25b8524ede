import type { DomDocument, DomElement, DomNode } from '../../../../core/extraction/html/dom/dom.ts';
import { nextAfter } from './next-node.ts';
import { selectAll, selectFirst } from './select.ts';

/** A node of a parsed page. Links to its neighbors are fields, because extraction reads them far more often than it changes them. */
export abstract class HtmlNode implements DomNode {
  abstract readonly nodeType: number;
  parentNode: HtmlParent | null = null;
  previousSibling: HtmlNode | null = null;
  nextSibling: HtmlNode | null = null;
  firstChild: HtmlNode | null = null;
  lastChild: HtmlNode | null = null;
  /** The text of a text node or comment; null for elements. */
  nodeValue: string | null = null;

  /** The children in order, as a copy. */
  get childNodes(): HtmlNode[] {
    const nodes: HtmlNode[] = [];
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get textContent(): string {
    if (!this.firstChild) return this.nodeType === 3 || this.nodeType === 4 ? (this.nodeValue ?? '') : '';
    let text = '';
    for (
      let node: HtmlNode | null = this.firstChild;
      node;
      node = node.firstChild ?? nextAfter<HtmlNode>(node, this)
    )
      if (node.nodeType === 3 || node.nodeType === 4) text += node.nodeValue ?? '';
    return text;
  }

  /** Takes the node out of the tree; without effect outside a tree. */
  remove(): void {
    const { parentNode: parent, previousSibling: previous, nextSibling: next } = this;
    if (!parent) return;
    if (previous) previous.nextSibling = next;
    else parent.firstChild = next;
    if (next) next.previousSibling = previous;
    else parent.lastChild = previous;
    this.parentNode = null;
    this.previousSibling = null;
    this.nextSibling = null;
  }

  /** Puts other nodes in the place of this one. */
  replaceWith(nodes: readonly HtmlNode[]): void {
    const { parentNode: parent } = this;
    for (const node of nodes) parent?.insertBefore(node, this);
    this.remove();
  }
}

/** Text (type 3), a CDATA section (4) or a comment (8). */
export class HtmlText extends HtmlNode {
  readonly nodeType: 3 | 4 | 8;

  constructor(nodeType: 3 | 4 | 8, text: string) {
    super();
    this.nodeType = nodeType;
    this.nodeValue = text;
  }
}

const isElement = (node: Pick<HtmlNode, 'nodeType'>): node is HtmlElement => node.nodeType === 1;

/** A node with children. */
export abstract class HtmlParent extends HtmlNode {
  /** The child elements in order, as a copy. */
  get children(): HtmlElement[] {
    return this.childNodes.filter((node) => node instanceof HtmlElement);
  }

  appendChild(node: HtmlNode): void {
    this.insertBefore(node, null);
  }

  /**
   * Moves a node here.
   * @param before child that it precedes; null: it becomes the last child
   */
  insertBefore(node: HtmlNode, before: HtmlNode | null): void {
    if (node === before) return;
    node.remove();
    const previous = before ? before.previousSibling : this.lastChild;
    node.parentNode = this;
    node.previousSibling = previous;
    node.nextSibling = before;
    if (previous) previous.nextSibling = node;
    else this.firstChild = node;
    if (before) before.previousSibling = node;
    else this.lastChild = node;
  }

  /** Replaces the content by other nodes. */
  replaceChildren(nodes: readonly HtmlNode[]): void {
    for (const node of this.childNodes) node.remove();
    for (const node of nodes) this.appendChild(node);
  }

  /** The first element below this one that matches CSS selectors, or null. Content of templates is not searched. */
  querySelector(selectors: string): HtmlElement | null {
    return selectFirst(this, selectors, isElement);
  }

  /** The elements below this one that match CSS selectors, in document order. Content of templates is not searched. */
  querySelectorAll(selectors: string): HtmlElement[] {
    return selectAll(this, selectors, isElement);
  }
}

/** An element. Names of HTML elements and their attributes are in lower case; those of SVG and MathML as written. */
export class HtmlElement extends HtmlParent implements DomElement {
  readonly nodeType = 1;
  readonly localName: string;
  readonly attributes: Record<string, string>;

  /** @param attributes object to keep, by name */
  constructor(localName: string, attributes: Record<string, string> = {}) {
    super();
    this.localName = localName;
    this.attributes = attributes;
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.attributes, name) ? (this.attributes[name] ?? null) : null;
  }

  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.attributes, name);
  }

  setAttribute(name: string, value: string): void {
    this.attributes[name] = value;
  }

  removeAttribute(name: string): void {
    Reflect.deleteProperty(this.attributes, name);
  }
}

/** A parsed page, which always has a head and a body. */
export class HtmlDocument extends HtmlParent implements DomDocument {
  readonly nodeType = 9;

  /** The outermost element; null in an empty document. */
  get documentElement(): HtmlElement | null {
    return this.children[0] ?? null;
  }

  /** The head, which is created when the page has none. */
  get head(): HtmlElement {
    const html = this.documentElement;
    const first = html?.children[0];
    if (first?.localName === 'head') return first;
    const head = new HtmlElement('head');
    html?.insertBefore(head, html.firstChild);
    return head;
  }

  /** The body, which is created when none follows the head. */
  get body(): HtmlElement {
    const { head } = this;
    let next: HtmlNode | null = head.nextSibling;
    while (next && !(next instanceof HtmlElement)) next = next.nextSibling;
    if (next?.localName === 'body') return next;
    const body = new HtmlElement('body');
    head.parentNode?.insertBefore(body, head.nextSibling);
    return body;
  }
}
