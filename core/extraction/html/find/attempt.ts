import type { DomElement, DomNode } from '../dom/dom.ts';
import { findClutter } from './clutter.ts';
import { contains, linkDensity, type PageNode } from './page-tree.ts';
import { commonAncestor, scoreNodes, type Scores } from './score.ts';
import { similarSiblings, similarSiblingsOf } from './similar-siblings.ts';

/** The location of the article in a page. */
export interface FoundArticle {
  /** In document order, disjoint. */
  readonly roots: readonly DomElement[];
  /** Subtrees in them that are not part of the article. */
  readonly clutter: ReadonlySet<DomNode>;
}

/** A possible article: its elements, and lengths in code units without the clutter. */
export interface Candidate {
  readonly found: FoundArticle;
  readonly roots: readonly PageNode[];
  readonly length: number;
  readonly prose: number;
}

/** The candidate with these roots. */
export function candidateOf(nodes: readonly PageNode[], roots: readonly PageNode[]): Candidate {
  const ordered = roots.toSorted((a, b) => a.index - b.index);
  const clutter = new Set<DomNode>();
  let length = 0;
  let prose = 0;
  for (const root of ordered) {
    const removed = findClutter(nodes, root, ordered, clutter);
    length += root.length - removed.length;
    prose += root.prose - removed.prose;
  }
  return { found: { roots: ordered.map(({ element }) => element), clutter }, roots: ordered, length, prose };
}

/** An ancestor that scores nearly as well, or contains only the candidate, is preferred; after Readability. */
function climb(start: PageNode, { of }: Scores, limit: PageNode | null): PageNode {
  const isOutside = (node: PageNode): boolean => node.name === 'body' || node === limit;
  let top = start;
  if (isOutside(top)) return top;
  let last = of.get(top) ?? 0;
  const threshold = last / 3;
  for (let node = top.parent; node && !isOutside(node); node = node.parent) {
    const score = of.get(node);
    if (score === undefined) continue;
    if (score < threshold) break;
    if (score > last) {
      top = node;
      break;
    }
    last = score;
  }
  for (let node = top.parent; node && !isOutside(node); node = node.parent) {
    if (node.length > top.length * 1.02 + 20) break;
    top = node;
  }
  return top;
}

/** Minimum length of the prose of an element with the title that is the whole article. */
const minComplete = 600;

/** Minimum share of the prose of an element in several of its children, and in two, that makes all of it the article. */
const mostProse = 0.6;
const nearlyAllProse = 0.85;

/** Maximum share of links in such an element. */
const maxLinked = 0.2;

/** The parent of several sections that have most of its prose: sections with few words or another class belong to it as well. */
function wholeOf(siblings: readonly PageNode[]): PageNode | null {
  const parent = siblings[0]?.parent ?? null;
  if (!parent || siblings.length < 2 || parent.name === 'body' || linkDensity(parent) > maxLinked)
    return null;
  const prose = siblings.reduce((all, node) => all + node.prose, 0);
  return prose >= parent.prose * (siblings.length < 3 ? nearlyAllProse : mostProse) ? parent : null;
}

/**
 * The element with the highest paragraph score and its continuation in siblings; null when there are no paragraphs.
 * @param skipped 1 at the indexes of nodes that are not considered
 * @param limit an element around all that are considered; null for the page
 * @param heading the heading that shows the title of the page
 */
export function attempt(
  nodes: readonly PageNode[],
  skipped: Uint8Array,
  limit: PageNode | null = null,
  heading: PageNode | null = null,
): Candidate | null {
  const scores = scoreNodes(nodes, skipped);
  const [first] = scores.best;
  if (!first) return null;
  const top = climb(commonAncestor(scores) ?? first, scores, limit);
  if (top === limit) return candidateOf(nodes, [top]);
  // An element that contains the title and the article is complete; its siblings are not part of it.
  if (heading && contains(top, heading) && top !== heading && top.prose >= minComplete)
    return candidateOf(nodes, [top, ...similarSiblings(nodes, top, skipped)]);
  const siblings = similarSiblingsOf(nodes, top, scores, skipped);
  const around = wholeOf(siblings);
  return candidateOf(nodes, around ? [around] : [...siblings, ...similarSiblings(nodes, top, skipped)]);
}
