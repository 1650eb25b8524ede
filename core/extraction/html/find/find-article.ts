import type { DomElement, DomNode } from '../dom/dom.ts';
import { similarSiblings, siblingsOf } from './similar-siblings.ts';
import { findClutter } from './clutter.ts';
import { readPageTree, type PageNode } from './page-tree.ts';
import { commonAncestor, scoreNodes, unlikelyNodes, type Scores } from './score.ts';

/** The location of the article in a page. */
export interface FoundArticle {
  /** In document order, disjoint. */
  readonly roots: readonly DomElement[];
  /** Subtrees in them that are not part of the article. */
  readonly clutter: ReadonlySet<DomNode>;
}

/** Minimum length of an article in code units; below it, the search is repeated with weaker filters. */
const shortest = 500;

/** An ancestor that scores nearly as well, or contains only the candidate, is preferred; after Readability. */
function climb(start: PageNode, { of }: Scores): PageNode {
  let top = start;
  let last = of.get(top) ?? 0;
  const threshold = last / 3;
  for (let node = top.parent; node && node.name !== 'body'; node = node.parent) {
    const score = of.get(node);
    if (score === undefined) continue;
    if (score < threshold) break;
    if (score > last) {
      top = node;
      break;
    }
    last = score;
  }
  for (let node = top.parent; node && node.name !== 'body'; node = node.parent) {
    if (node.length > top.length * 1.02 + 20) break;
    top = node;
  }
  return top;
}

interface Attempt {
  readonly found: FoundArticle;
  readonly length: number;
}

function attempt(nodes: readonly PageNode[], careful: boolean): Attempt | null {
  const skipped = careful ? unlikelyNodes(nodes) : new Uint8Array(nodes.length);
  const scores = scoreNodes(nodes, skipped);
  const [first] = scores.best;
  if (!first) return null;
  const top = climb(commonAncestor(scores) ?? first, scores);
  const roots = [
    ...siblingsOf(nodes, top, scores, skipped),
    ...similarSiblings(nodes, top, skipped),
  ].toSorted((a, b) => a.index - b.index);
  const left = new Set<DomNode>();
  let length = 0;
  for (const root of roots) length += root.length - findClutter(nodes, root, roots, left);
  return { found: { roots: roots.map(({ element }) => element), clutter: left }, length };
}

/**
 * Finds the article of a page: the element with the highest paragraph score, its continuation in siblings, and the clutter
 * inside. Does not modify the tree; visits each element a few times at most. Null when the page has no paragraphs.
 */
export function findArticle(body: DomElement): FoundArticle | null {
  const nodes = readPageTree(body);
  const careful = attempt(nodes, true);
  if (careful && careful.length >= shortest) return careful.found;
  const all = attempt(nodes, false);
  if (!careful) return all?.found ?? null;
  return all && all.length > careful.length * 1.5 ? all.found : careful.found;
}
