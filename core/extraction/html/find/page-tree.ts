import { isElement, nameOf, type DomElement, type DomNode } from '../dom/dom.ts';
import { blockNames, isUnseen, maxClassLength } from '../dom/elements.ts';

/**
 * A page's tree with what deciding about it needs, counted once: `nodes` in document order, a subtree being `nodes[index..end)`. All
 * counts are of the whole subtree, in code units of text with its white space collapsed.
 */
export interface PageNode {
  readonly element: DomElement;
  readonly name: string;
  readonly index: number;
  end: number;
  readonly parent: PageNode | null;
  readonly isBlock: boolean;
  /** Class and id, for patterns. */
  readonly words: string;
  length: number;
  /** Of the length, what stands in links; a link to a place in the same page counts for a third. */
  linked: number;
  commas: number;
  links: number;
  /** Text that stands in the element itself, not in blocks below it: runs of it are paragraphs. */
  readonly runs: TextRun[];
  hasBlocks: boolean;
  images: number;
  inputs: number;
  items: number;
  paragraphs: number;
  headings: number;
  /** Of the length, what stands in quotes: posts of other sites are shown so. */
  quoted: number;
}

/** Words in a block that no other block parts. */
export interface TextRun {
  length: number;
  commas: number;
  linked: number;
}

/** Commas, and what does their work in other scripts. */
const commaPattern = /[,،、﹐︐⹁⸴⸲，﹑；;]/g;
const named = (element: DomElement, attribute: 'class' | 'id'): string =>
  (element.getAttribute(attribute) ?? '').slice(0, maxClassLength);

const newNode = (element: DomElement, index: number, parent: PageNode | null): PageNode => {
  const name = nameOf(element);
  return {
    element,
    name,
    index,
    end: index + 1,
    parent,
    isBlock: blockNames.has(name),
    words: `${named(element, 'class')} ${named(element, 'id')}`,
    length: 0,
    linked: 0,
    commas: 0,
    links: 0,
    runs: [],
    hasBlocks: false,
    images: 0,
    inputs: 0,
    items: 0,
    paragraphs: 0,
    headings: 0,
    quoted: 0,
  };
};

interface TextSink {
  readonly block: PageNode;
  run: TextRun | null;
}

function addText(text: string, node: PageNode, sink: TextSink, inLink: number): void {
  const length = text.replace(/\s+/g, ' ').trim().length;
  if (length === 0) return;
  const commas = text.match(commaPattern)?.length ?? 0;
  node.length += length;
  node.commas += commas;
  node.linked += length * inLink;
  if (!sink.run) {
    sink.run = { length: 0, commas: 0, linked: 0 };
    sink.block.runs.push(sink.run);
  }
  sink.run.length += length;
  sink.run.commas += commas;
  sink.run.linked += length * inLink;
}

function addUp(nodes: readonly PageNode[]): void {
  for (let index = nodes.length - 1; index > 0; index -= 1) {
    const node = nodes[index];
    const parent = node?.parent;
    if (!node || !parent) continue;
    if (node.name === 'a') node.links += 1;
    else if (node.name === 'img' || node.name === 'picture') node.images += node.name === 'img' ? 1 : 0;
    else if (node.name === 'li') node.items += 1;
    else if (node.name === 'p') node.paragraphs += 1;
    else if (node.name === 'blockquote') node.quoted = node.length;
    else if (/^h[1-6]$/.test(node.name)) node.headings += node.length;
    parent.length += node.length;
    parent.linked += node.linked;
    parent.commas += node.commas;
    parent.links += node.links;
    parent.images += node.images;
    parent.inputs += node.inputs;
    parent.items += node.items;
    parent.paragraphs += node.paragraphs;
    parent.headings += node.headings;
    parent.quoted += node.quoted;
    if (node.isBlock || node.hasBlocks) parent.hasBlocks = true;
  }
}

const isInput = (name: string): boolean => /^(?:input|textarea|select|button)$/.test(name);

/** Counts a tree, without what nobody sees. It keeps its own stack, so that no nesting is too deep. */
export function readPageTree(root: DomElement): PageNode[] {
  const top = newNode(root, 0, null);
  const nodes: PageNode[] = [top];
  interface Open {
    readonly node: PageNode;
    readonly sink: TextSink;
    readonly inLink: number;
    next: DomNode | null;
  }
  const open: Open[] = [{ node: top, sink: { block: top, run: null }, inLink: 0, next: root.firstChild }];
  for (let at = open.at(-1); at; at = open.at(-1)) {
    const child: DomNode | null = at.next;
    if (!child) {
      at.node.end = nodes.length;
      open.pop();
      const around = open.at(-1);
      if (around && at.node.isBlock) around.sink.run = null;
      continue;
    }
    at.next = child.nextSibling;
    if (child.nodeType === 3) {
      addText(child.nodeValue ?? '', at.node, at.sink, at.inLink);
      continue;
    }
    if (!isElement(child)) continue;
    const name = nameOf(child);
    if (isInput(name)) at.node.inputs += 1;
    if (name === 'noscript' || isUnseen(child)) continue;
    if (name === 'br') {
      if (child.nextSibling && at.sink.run && isBreak(child)) at.sink.run = null;
      continue;
    }
    const node = newNode(child, nodes.length, at.node);
    nodes.push(node);
    if (node.isBlock) at.sink.run = null;
    const href = name === 'a' ? (child.getAttribute('href') ?? '') : null;
    const inLink = href === null ? at.inLink : href === '' || href.startsWith('#') ? 0.3 : 1;
    open.push({
      node,
      sink: node.isBlock ? { block: node, run: null } : at.sink,
      inLink: Math.max(inLink, at.inLink),
      next: child.firstChild,
    });
  }
  addUp(nodes);
  return nodes;
}

/** True for a line break that another one follows: together they part paragraphs. */
function isBreak(br: DomElement): boolean {
  let next = br.nextSibling;
  while (next && next.nodeType === 3 && !/\S/.test(next.nodeValue ?? '')) next = next.nextSibling;
  return next !== null && isElement(next) && nameOf(next) === 'br';
}

/** The share of an element's words that lead elsewhere. */
export const linkDensity = ({ length, linked }: PageNode): number => (length === 0 ? 0 : linked / length);

export const contains = (outer: PageNode, inner: PageNode): boolean =>
  inner.index >= outer.index && inner.index < outer.end;
