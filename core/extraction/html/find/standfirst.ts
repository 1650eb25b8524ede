import { letterKey } from '../../../text/words.ts';
import { collapseSpace } from '../../characters.ts';
import { isDateLine } from '../../text/byline.ts';
import { boilerplateOf } from '../../text/chrome.ts';
import { isOutside, isReaction } from './outside.ts';
import { contains, linkDensity, type PageNode } from './page-tree.ts';
import { clutter, isWeakClutter } from './words.ts';

/** Length of a standfirst in code units. */
const shortest = 40;
const longest = 700;

/** Number of letters of a description that identify the paragraph that it was made of. */
const keyLength = 40;
const minKey = 20;

/** Number of blocks of a standfirst. */
const maxBlocks = 3;

const textOf = (node: PageNode): string =>
  collapseSpace((node.element.textContent ?? '').slice(0, longest * 4));

/** Words such as "teaser" are in the classes of summaries as well. */
const isClutter = ({ words }: PageNode): boolean => clutter.test(words) && !isWeakClutter(words);

function isExcluded(node: PageNode, common: PageNode, isDescription: boolean): boolean {
  for (let at: PageNode | null = node; at && at !== common; at = at.parent)
    if (
      /^(?:figure|figcaption|a|button|label)$/.test(at.name) ||
      isOutside(at) ||
      isReaction(at) ||
      // The page's own description is its summary, whatever the class ("teaser") of its element.
      (!isDescription && isClutter(at) && at.length < 2000)
    )
      return true;
  return false;
}

/** Whether a block has the size of a summary: a sentence or two without links. */
function canBeSummary(node: PageNode): boolean {
  if (node.hasBlocks || node.length < shortest || node.length > longest || linkDensity(node) > 0.2)
    return false;
  return node.prose > 0 || /^h[2-6]$/.test(node.name);
}

const isDateOrLabel = (text: string): boolean => isDateLine(text) || boilerplateOf(text) !== null;

/** The lowest element around both; the first node without the other. */
function commonOf(node: PageNode, other: PageNode | null): PageNode {
  if (other === null) return node;
  let common = node;
  while (common.parent && !contains(common, other)) common = common.parent;
  return common;
}

/**
 * The blocks between the title and the article that summarize it, and the paragraph anywhere above the article that the page
 * gives as its description.
 * @param roots the elements of the article
 * @param heading the heading that shows the title; null when there is none
 */
export function findStandfirst(
  nodes: readonly PageNode[],
  roots: readonly PageNode[],
  heading: PageNode | null,
  descriptions: readonly string[],
): PageNode[] {
  const [first] = roots;
  const [body] = nodes;
  if (!first || !body) return [];
  const start = heading && heading.index < first.index ? heading.end : 0;
  const keys = descriptions
    .map((description) => letterKey(description).slice(0, keyLength))
    .filter((key) => key.length >= minKey);
  const startOfArticle = (): string =>
    letterKey(roots.map((root) => (root.element.textContent ?? '').slice(0, 4000)).join(' '));
  let text: string | null = null;
  const common = commonOf(first, heading);
  const found: PageNode[] = [];
  for (let index = start; index < first.index && found.length < maxBlocks; index += 1) {
    const node = nodes[index];
    if (!node || contains(node, first) || !node.isBlock || !canBeSummary(node)) continue;
    const shown = textOf(node);
    const words = letterKey(shown);
    const isDescription = keys.some((key) => words.startsWith(key));
    const isBelowTitle =
      start > 0 && contains(common, node) && heading !== null && isBeside(node, heading, common);
    if (!(isDescription || isBelowTitle) || isExcluded(node, common, isDescription) || isDateOrLabel(shown))
      continue;
    text ??= startOfArticle();
    if (text.includes(words.slice(0, keyLength * 2))) continue;
    found.push(node);
  }
  return found;
}

/** Number of levels above the title, below the element that it shares with the article, in which a standfirst is searched. */
const levels = 4;

function isBeside(node: PageNode, heading: PageNode, common: PageNode): boolean {
  let around = heading.parent;
  for (let level = 0; around && level < levels; level += 1, around = around.parent) {
    if (contains(around, node)) return true;
    if (around === common) return false;
  }
  return false;
}
