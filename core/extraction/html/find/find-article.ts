import type { DomElement } from '../dom/dom.ts';
import { classOf } from '../dom/elements.ts';
import { attempt, candidateOf, type Candidate, type FoundArticle } from './attempt.ts';
import { bestOf, isElsewhere } from './compare.ts';
import { isOutside, proseOfPage } from './outside.ts';
import { contains, linkDensity, readPageTree, type PageNode } from './page-tree.ts';
import { unlikelyNodes } from './score.ts';
import { findStandfirst } from './standfirst.ts';
import type { StructuredBody } from './structured-body.ts';
import { onlyHeadline, shortBox, titleHeading } from './title-heading.ts';

export type { FoundArticle } from './attempt.ts';

/** Evidence about the article of a page, from its metadata. */
export interface ArticleEvidence {
  readonly title: string | null;
  readonly descriptions: readonly string[];
  /** The article in the structured data of the page; null when there is none. */
  readonly structured: StructuredBody | null;
}

/** Minimum length of an article in code units; below it, other candidates are compared. */
const shortest = 500;

/** Minimum share of the page's prose in an article that is taken without comparison. */
const minCoverage = 0.42;

/** Minimum length of prose below a title that is an article of its own. */
const minArticle = 200;

/** The nearest element around the title that also contains an article, or null. */
function articleAround(heading: PageNode): PageNode | null {
  for (let node = heading.parent; node && node.name !== 'body'; node = node.parent)
    if (node.prose - heading.prose >= minArticle && linkDensity(node) < 0.5) return node;
  return null;
}

/** Indexes to skip so that only one element is considered. */
function onlyIn(scope: PageNode, skipped: Uint8Array): Uint8Array {
  const out = Uint8Array.from(skipped);
  out.fill(1, 0, scope.index);
  out.fill(1, scope.end);
  return out;
}

/** The lowest element that has most of the prose of the page. */
function largestBlock(nodes: readonly PageNode[], page: number): PageNode | null {
  const [body] = nodes;
  if (!body || page === 0) return null;
  let top = body;
  for (const node of nodes)
    if (node.prose >= page * 0.6 && contains(top, node) && !isOutside(node)) top = node;
  return top;
}

const isMain = (node: PageNode): boolean =>
  node.name === 'main' || node.element.getAttribute('role') === 'main';

const isSemantic = (node: PageNode): boolean =>
  isMain(node) ||
  node.name === 'article' ||
  /\barticleBody\b/.test(node.element.getAttribute('itemprop') ?? '');

/**
 * Finds the article of a page: the element with the highest paragraph score, its continuation in siblings, and the clutter
 * inside. When that is short, covers little of the prose of the page, or is not below the page's title, it is compared with other
 * candidates. Does not modify the tree; visits each element a few times at most. Null when the page has no text.
 */
export function findArticle(
  body: DomElement,
  { title, descriptions, structured }: ArticleEvidence,
): FoundArticle | null {
  const nodes = readPageTree(body);
  const heading = titleHeading(nodes, title);
  const best = bestCandidate(nodes, heading);
  if (!best) return null;
  const chosen = structured ? bestByStructuredData(nodes, best, structured) : best;
  const found = heading ? withoutNextArticles(nodes, chosen, heading) : chosen;
  const standfirst = findStandfirst(nodes, found.roots, heading ?? onlyHeadline(nodes), descriptions);
  return {
    roots: [...standfirst.map(({ element }) => element), ...found.found.roots],
    clutter: found.found.clutter,
  };
}

/**
 * The element with the article of the page's structured data, if the best candidate contains little of it; otherwise the best
 * candidate.
 */
function bestByStructuredData(
  nodes: readonly PageNode[],
  best: Candidate,
  structured: StructuredBody,
): Candidate {
  const text = best.roots.map(({ element }) => element.textContent ?? '').join(' ');
  if (!structured.isMissingFrom(text)) return best;
  const place = structured.placeIn(nodes);
  return place ? candidateOf(nodes, [place]) : best;
}

/** The main element around the candidate, if it has enough text for an article, as text outside of it is then not part of the article. */
function mainAround({ roots }: Candidate): PageNode | null {
  for (let node = roots[0] ?? null; node; node = node.parent)
    if (isMain(node) && node.prose >= shortest) return node;
  return null;
}

function bestCandidate(nodes: readonly PageNode[], heading: PageNode | null): Candidate | null {
  const skipped = unlikelyNodes(nodes);
  const careful = attempt(nodes, skipped, null, heading);
  const scope = heading ? articleAround(heading) : null;
  const first = scope && careful ? ofSeveral(nodes, careful, scope, skipped) : careful;
  const page = proseOfPage(nodes);
  const isCertain =
    first !== null && first.length >= shortest && first.prose >= page * minCoverage && !isElsewhere(first);
  if (isCertain) return first;
  const main = first ? mainAround(first) : null;
  const blocks = [
    largestBlock(nodes, page),
    scope,
    shortBox(nodes, heading),
    ...nodes.filter(isSemantic).slice(0, 20),
  ].filter(
    (node): node is PageNode => node !== null && !(main !== null && node !== main && contains(node, main)),
  );
  const others = [
    attempt(nodes, new Uint8Array(nodes.length), null, heading),
    scope ? attempt(nodes, onlyIn(scope, new Uint8Array(nodes.length)), scope) : null,
    ...[...new Set(blocks)].map((node) => candidateOf(nodes, [node])),
  ].filter((candidate) => candidate !== null);
  return bestOf(nodes, first, others, heading);
}

/** The child of the lowest common ancestor of two nodes that contains the first. */
function branchOf(node: PageNode, other: PageNode): PageNode {
  let at = node;
  while (at.parent && !contains(at.parent, other)) at = at.parent;
  return at;
}

/** Whether two boxes are both articles or have the same class; their ids differ. */
const areAlike = (a: PageNode, b: PageNode): boolean =>
  a.name === 'article' || (classOf(a.element).trim() !== '' && classOf(a.element) === classOf(b.element));

/** Whether a box contains another article than that of the title: same name and class, or its own headline. */
function isOtherArticle(nodes: readonly PageNode[], box: PageNode, own: PageNode): boolean {
  if (box.name === own.name && areAlike(box, own)) return true;
  return nodes.slice(box.index, box.end).some(({ name }) => name === 'h1' || name === 'article');
}

/** Minimum length of the prose of an article that another article follows, and of the prose of that one. */
const minFollowed = 150;

/** A page that loads the next articles below the first ends where the first ends. */
function withoutNextArticles(nodes: readonly PageNode[], found: Candidate, heading: PageNode): Candidate {
  for (const next of nodes) {
    if (next.index <= heading.index || next.name !== 'h1' || next.length === 0) continue;
    const box = branchOf(next, heading);
    const own = branchOf(heading, next);
    const isSame = box.name === own.name && areAlike(box, own);
    if (!isSame || box === next || box.prose < minFollowed || own.prose < minFollowed) continue;
    const clutter = new Set(found.found.clutter);
    for (const node of nodes) if (node.index >= box.index) clutter.add(node.element);
    const roots = found.roots.filter((root) => root.index < box.index);
    if (roots.length === 0) return found;
    return { ...found, roots, found: { roots: roots.map(({ element }) => element), clutter } };
  }
  return found;
}

/** On a page of several articles, the one below the page's title. */
function ofSeveral(
  nodes: readonly PageNode[],
  careful: Candidate,
  scope: PageNode,
  skipped: Uint8Array,
): Candidate {
  const [root] = careful.roots;
  const isRelated = careful.roots.some((one) => contains(scope, one) || contains(one, scope));
  if (!root || isRelated) return careful;
  if (!isOtherArticle(nodes, branchOf(root, scope), branchOf(scope, root))) return careful;
  const inScope = attempt(nodes, onlyIn(scope, skipped), scope);
  return inScope && inScope.prose >= minArticle ? inScope : careful;
}
