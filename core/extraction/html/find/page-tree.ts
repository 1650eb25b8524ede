import { isElement, nameOf, type DomElement, type DomNode } from '../dom/dom.ts';
import { proseOf, type TextRun } from './prose.ts';
import { blockNames, classAndIdOf, isHiddenElement } from '../dom/elements.ts';

/**
 * Precomputed statistics of a page: `nodes` in document order, where a subtree is `nodes[index..end)`. All counts are of the
 * subtree, in code units of text with collapsed white space.
 */
export interface PageNode {
  readonly element: DomElement;
  readonly name: string;
  readonly index: number;
  end: number;
  readonly parent: PageNode | null;
  readonly isBlock: boolean;
  /** Class and id, for pattern matching. */
  readonly words: string;
  length: number;
  /** Length of text in links; a link within the page counts for a third. */
  linked: number;
  commas: number;
  links: number;
  /** Text directly in the element rather than in blocks below it; runs of it are paragraphs. */
  readonly runs: TextRun[];
  hasBlocks: boolean;
  images: number;
  inputs: number;
  items: number;
  paragraphs: number;
  headings: number;
  /** Length of text in quotations, as posts of other sites are embedded that way. */
  quoted: number;
  /** Length of text in runs that read as sentences rather than labels or links; see prose.ts. */
  prose: number;
}

const stopPattern = /[.!?…。！？؟۔।]/g;
const densePattern = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;

/** Commas and their equivalents in other scripts. */
const commaPattern = /[,،、﹐︐⹁⸴⸲，﹑；;]/g;

const newNode = (element: DomElement, index: number, parent: PageNode | null): PageNode => {
  const name = nameOf(element);
  return {
    element,
    name,
    index,
    end: index + 1,
    parent,
    isBlock: blockNames.has(name),
    words: classAndIdOf(element),
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
    prose: 0,
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
    sink.run = { length: 0, commas: 0, linked: 0, stops: 0, dense: 0 };
    sink.block.runs.push(sink.run);
  }
  sink.run.length += length;
  sink.run.commas += commas;
  sink.run.linked += length * inLink;
  sink.run.stops += text.match(stopPattern)?.length ?? 0;
  sink.run.dense += text.match(densePattern)?.length ?? 0;
}

function addUp(nodes: readonly PageNode[]): void {
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    if (!node) continue;
    for (const run of node.runs) node.prose += proseOf(run);
    const { parent } = node;
    if (!parent) continue;
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
    parent.prose += node.prose;
    if (node.isBlock || node.hasBlocks) parent.hasBlocks = true;
  }
}

const isInput = (name: string): boolean => /^(?:input|textarea|select|button)$/.test(name);

/** Computes the statistics of a tree, without invisible elements. Uses an explicit stack, so nesting depth is unlimited. */
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
    const isHidden = isHiddenElement(child);
    // A button that is the heading of a panel is shown.
    if (isInput(name) && isHidden) at.node.inputs += 1;
    if (name === 'noscript' || isHidden) continue;
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

/** Whether another line break follows: together they separate paragraphs. */
function isBreak(br: DomElement): boolean {
  let next = br.nextSibling;
  while (next && next.nodeType === 3 && !/\S/.test(next.nodeValue ?? '')) next = next.nextSibling;
  return next !== null && isElement(next) && nameOf(next) === 'br';
}

/** Link density: the share of an element's text in links. */
export const linkDensity = ({ length, linked }: PageNode): number => (length === 0 ? 0 : linked / length);

/** Minimum number of paragraphs of a chapter, maximum share of links in it, and minimum share of its prose and headings. */
const minParagraphs = 2;
const maxLinked = 0.1;
const mostlyProse = 0.95;

/** A class or id of a single word that is the function of a part rather than the topic of a chapter. */
const functionWord =
  /(?:^|\s)(?:comments?|respond|disqus|replies|discussion|related|sidebar|footer|newsletter)(?=\s|$)/i;

/** Whether a section is a chapter of a text: a heading, and below it nothing but paragraphs of prose. */
export function isChapter(node: PageNode, nodes: readonly PageNode[]): boolean {
  if (node.name !== 'section' || node.paragraphs < minParagraphs || node.inputs > 0) return false;
  if (functionWord.test(node.words)) return false;
  const first = nodes[node.index + 1];
  return (
    first !== undefined &&
    /^h[2-6]$/.test(first.name) &&
    linkDensity(node) < maxLinked &&
    node.prose >= (node.length - first.length) * mostlyProse
  );
}

export const contains = (outer: PageNode, inner: PageNode): boolean =>
  inner.index >= outer.index && inner.index < outer.end;
