import { linkDensity, type PageNode } from './page-tree.ts';
import type { Scores } from './score.ts';
import { clutter } from './words.ts';

/** Minimum length in code units of a paragraph between two parts of an article, and of one before it. */
const shortBetween = 70;
const shortBefore = 100;

/** Whether an element contains several sentences in one block. */
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

/** Siblings with a high score, the same class, or prose, in which the article continues. */
export function similarSiblingsOf(
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
      // Prose before or between the parts of an article belongs to it.
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

/** Number of levels above the article's element in which further parts are searched. */
const levelsAbove = 3;

/**
 * Parts of the article in other boxes: siblings of an ancestor with the same class that read as prose. A box with its own
 * headline is another article.
 */
export function similarSiblings(nodes: readonly PageNode[], top: PageNode, skipped: Uint8Array): PageNode[] {
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
