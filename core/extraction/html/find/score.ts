import { maxClassLength } from '../dom/elements.ts';
import { contains, isChapter, linkDensity, type PageNode } from './page-tree.ts';
import { comparableLength, type TextRun } from './prose.ts';
import { likely, negative, positive, unlikely } from './words.ts';

/** Minimum length of a text run that contributes to the score. */
const minRunLength = 25;

/** Score adjustment by class and id; Readability's `_getClassWeight`. */
export function weightOf(node: PageNode): number {
  let weight = 0;
  for (const words of [node.element.getAttribute('class'), node.element.getAttribute('id')]) {
    if (!words || words.length > maxClassLength) continue;
    if (negative.test(words)) weight -= 25;
    if (positive.test(words)) weight += 25;
  }
  return weight;
}

const baseOf = (name: string): number => {
  if (name === 'div') return 5;
  if (/^(?:pre|td|blockquote)$/.test(name)) return 3;
  if (/^(?:address|ol|ul|dl|dd|dt|li|form)$/.test(name)) return -3;
  return /^(?:h[1-6]|th)$/.test(name) ? -5 : 0;
};

const roles =
  /^(?:menu|menubar|complementary|navigation|alert|alertdialog|dialog|banner|contentinfo|search)$/;

const isExcludedByName = (node: PageNode): boolean =>
  roles.test(node.element.getAttribute('role') ?? '') || /^(?:nav|aside|footer|form)$/.test(node.name);

/** Whether an element is excluded by its name, class or role; Readability's "unlikely candidates". */
function isUnlikely(node: PageNode): boolean {
  if (node.name === 'body' || node.name === 'article' || node.name === 'main') return false;
  if (isExcludedByName(node)) return true;
  return node.name !== 'a' && unlikely.test(node.words) && !likely.test(node.words);
}

function scoreOfRun(run: TextRun): number {
  const length = comparableLength(run);
  return length < minRunLength ? 0 : 1 + run.commas + 1 + Math.min(Math.floor(length / 100), 3);
}

/** Scores by node index; nodes without text runs have none. */
export interface Scores {
  readonly of: ReadonlyMap<PageNode, number>;
  readonly best: readonly PageNode[];
}

/** Indexes of nodes to skip: those in unlikely parts. */
export function unlikelyNodes(nodes: readonly PageNode[]): Uint8Array {
  const out = new Uint8Array(nodes.length);
  const whole = nodes[0]?.prose ?? 0;
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index];
    // The class of a box around most of the page, which can be its state, is no evidence.
    if (!node || out[index] || node.prose * 2 > whole || !isUnlikely(node)) continue;
    // Words of a class may be those of the topic of a chapter.
    if (!isExcludedByName(node) && isChapter(node, nodes)) continue;
    out.fill(1, index, node.end);
  }
  return out;
}

/**
 * Scores each element by its paragraphs: those of its children count in full, of grandchildren half, and less further down
 * (Readability's `_grabArticle`), multiplied by one minus the link density.
 */
export function scoreNodes(nodes: readonly PageNode[], skipped: Uint8Array): Scores {
  const scores = new Map<PageNode, number>();
  for (const node of nodes) {
    if (skipped[node.index] || !node.isBlock) continue;
    let sum = 0;
    for (const run of node.runs) sum += scoreOfRun(run);
    if (sum === 0) continue;
    // The direct text of a block that contains blocks counts as a paragraph.
    let ancestor = node.hasBlocks && node.name !== 'p' ? node : node.parent;
    for (let level = 0; ancestor && level < 6; ancestor = ancestor.parent, level += 1) {
      const divider = level === 0 ? 1 : level === 1 ? 2 : level * 3;
      const before = scores.get(ancestor) ?? baseOf(ancestor.name) + weightOf(ancestor);
      scores.set(ancestor, before + sum / divider);
    }
  }
  for (const [node, score] of scores) scores.set(node, score * (1 - linkDensity(node)));
  const best = [...scores.keys()]
    .filter((node) => !skipped[node.index])
    .toSorted((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))
    .slice(0, 5);
  return { of: scores, best };
}

/** The ancestor of at least three of the best candidates, whose texts are one article in several boxes. */
export function commonAncestor({ of, best }: Scores): PageNode | null {
  const [top] = best;
  if (!top) return null;
  const topScore = of.get(top) ?? 0;
  const others = best.slice(1).filter((node) => (of.get(node) ?? 0) / topScore >= 0.75);
  if (others.length < 3) return null;
  for (let node = top.parent; node && node.name !== 'body'; node = node.parent) {
    const around = node;
    if (others.filter((other) => contains(around, other)).length >= 3) return node;
  }
  return null;
}
