import type { DomElement, DomNode } from '../dom.ts';
import { findClutter } from './clutter.ts';
import { linkDensity, readPageTree, type PageNode } from './page-tree.ts';
import { clutter } from './words.ts';
import { commonAncestor, scoreNodes, unlikelyNodes, type Scores } from './score.ts';

/** Where a page's article stands. */
export interface FoundArticle {
  /** In document order, none inside another. */
  readonly roots: readonly DomElement[];
  /** Parts inside them that are no part of the article. */
  readonly clutter: ReadonlySet<DomNode>;
}

/** Code units that an article has at least; with fewer, the search goes on with less care. */
const shortest = 500;

/** Ancestors that score nearly as well, or hold the candidate alone, are the better choice; after Readability. */
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

/** Code units of a paragraph that goes on between two parts of an article, and of one that opens it. */
const shortBetween = 70;
const shortBefore = 100;

/** True for an element in which several sentences stand in one block. */
function holdsProse(nodes: readonly PageNode[], node: PageNode, from: number): boolean {
  for (let index = node.index; index < node.end; index += 1) {
    const runs = nodes[index]?.runs ?? [];
    if (
      runs.some(
        ({ length, linked, commas }) =>
          length > from && linked * 4 < length && (commas > 0 || length > from * 2),
      )
    )
      return true;
  }
  return false;
}

/** Siblings that score well, share the class, or read as prose: the article goes on in them. */
function siblingsOf(
  nodes: readonly PageNode[],
  top: PageNode,
  { of }: Scores,
  skipped: Uint8Array,
): PageNode[] {
  const { parent } = top;
  if (!parent) return [top];
  const topScore = of.get(top) ?? 0;
  const threshold = Math.max(10, topScore * 0.2);
  const chosen: PageNode[] = [];
  const doubtful: PageNode[] = [];
  for (let index = parent.index + 1; index < parent.end;) {
    const node = nodes[index];
    if (!node) break;
    index = node.end;
    if (node === top) {
      chosen.push(node);
      continue;
    }
    if (skipped[node.index]) continue;
    const sameClass = top.words.trim() !== '' && node.words === top.words ? topScore * 0.2 : 0;
    const score = of.get(node);
    if (score !== undefined && score + sameClass >= threshold) {
      chosen.push(node);
      continue;
    }
    const density = linkDensity(node);
    if (node.name !== 'p') {
      // What stands before or between the parts of an article and reads as prose is one of them.
      if (node.isBlock && density < 0.2 && holdsProse(nodes, node, shortBetween) && !clutter.test(node.words))
        doubtful.push(node);
      continue;
    }
    if (node.length > 80 ? density < 0.25 : node.length > 0 && density === 0 && node.commas > 0)
      chosen.push(node);
  }
  const last = chosen.at(-1)?.index ?? 0;
  const first = chosen[0]?.index ?? 0;
  const goesOn = doubtful.filter(
    (node) => node.index < last && (node.index > first || holdsProse(nodes, node, shortBefore)),
  );
  return [...chosen, ...goesOn].toSorted((a, b) => a.index - b.index);
}

const isHeadline = ({ name }: PageNode): boolean => name === 'h1';

/** Levels above the article's element where its other parts are looked for. */
const levelsAbove = 3;

/**
 * Parts of the article in other boxes: an ancestor's siblings that are called the same and read as prose. What has a headline of its own
 * is another article.
 */
function cousinsOf(nodes: readonly PageNode[], top: PageNode, skipped: Uint8Array): PageNode[] {
  const found: PageNode[] = [];
  let node = top;
  for (let level = 0; level < levelsAbove; level += 1) {
    const above: PageNode | null = node.parent;
    if (!above || above.name === 'body' || !above.parent) break;
    node = above;
    if (node.words.trim() === '' || node.name === 'article') continue;
    for (let index = above.parent.index + 1; index < above.parent.end;) {
      const other = nodes[index];
      if (!other) break;
      index = other.end;
      if (other === node || skipped[other.index] || other.words !== node.words) continue;
      const isOther = other.name === 'article' || nodes.slice(other.index, other.end).some(isHeadline);
      if (!isOther && linkDensity(other) < 0.25 && holdsProse(nodes, other, shortBefore)) found.push(other);
    }
  }
  return found;
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
  const roots = [...siblingsOf(nodes, top, scores, skipped), ...cousinsOf(nodes, top, skipped)].toSorted(
    (a, b) => a.index - b.index,
  );
  const left = new Set<DomNode>();
  let length = 0;
  for (const root of roots) length += root.length - findClutter(nodes, root, roots, left);
  return { found: { roots: roots.map(({ element }) => element), clutter: left }, length };
}

/**
 * Finds a page's article: the element whose paragraphs weigh most, what goes on beside it, and what inside it is not the article's.
 * The tree is not changed, and every element is looked at a few times at most. Null when a page has no paragraphs.
 */
export function findArticle(body: DomElement): FoundArticle | null {
  const nodes = readPageTree(body);
  const careful = attempt(nodes, true);
  if (careful && careful.length >= shortest) return careful.found;
  const all = attempt(nodes, false);
  if (!careful) return all?.found ?? null;
  return all && all.length > careful.length * 1.5 ? all.found : careful.found;
}
