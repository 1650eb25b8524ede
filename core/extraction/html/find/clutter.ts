import type { DomNode } from '../dom/dom.ts';
import { linkDensity, type PageNode } from './page-tree.ts';
import { weightOf } from './score.ts';
import { clutter } from './words.ts';

/** A part with more of the article's words than this is the article, whatever its class says. */
const maxShareOfArticle = 0.4;

/** Code units of a paragraph that its class alone can take out of an article: in a longer one, it says something else. */
const maxLabelLength = 200;

const named = /^(?:nav|footer|form|fieldset|aside|button|object|embed|menu|link)$/;
const roles =
  /^(?:navigation|complementary|menu|menubar|toolbar|search|alert|alertdialog|dialog|contentinfo)$/;

const isInFigure = (node: PageNode): boolean => {
  for (let at: PageNode | null = node; at; at = at.parent) if (at.name === 'figure') return true;
  return false;
};

/** Lists, boxes and tables that hold links and controls rather than words; after Readability's `_cleanConditionally`. */
function isDoubtful(node: PageNode): boolean {
  if (!/^(?:div|ul|ol|dl|section|table|form|fieldset|header)$/.test(node.name)) return false;
  const density = linkDensity(node);
  const weight = weightOf(node);
  if (weight < 0 && node.length < 200) return true;
  if (node.commas >= 10) return density > 0.5;
  const isList = /^(?:ul|ol|dl)$/.test(node.name) || node.items * 12 > node.length / 10;
  if (node.inputs > Math.floor(node.paragraphs / 3) && node.length < 300) return true;
  if (node.items - 100 > node.paragraphs && !isList) return true;
  if (isList && density > 0.5 && node.links > 1) return !isInFigure(node);
  if (!isList && weight < 25 && density > 0.33) return !isInFigure(node);
  return weight >= 25 && density > 0.5;
}

/** Words of an id that say what a section is about and not what it is for. */
const tellingWords = 3;

/**
 * True for a section of an article whose id is made out of its heading, as generators of documents do: "sharing-with-a-single-developer"
 * is no bar of buttons.
 */
function isNamedByHeading(node: PageNode, nodes: readonly PageNode[]): boolean {
  const words = (node.element.getAttribute('id') ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < tellingWords || linkDensity(node) > 0.3) return false;
  for (let index = node.index + 1; index < node.end; index += 1) {
    const heading = nodes[index];
    if (!heading || !/^h[1-6]$/.test(heading.name)) continue;
    const text = (heading.element.textContent ?? '').slice(0, 300).toLowerCase();
    return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').startsWith(words.join(' '));
  }
  return false;
}

function isClutter(node: PageNode, whole: number, nodes: readonly PageNode[]): boolean {
  if (node.length > whole * maxShareOfArticle) return false;
  if (named.test(node.name) || roles.test(node.element.getAttribute('role') ?? '')) return true;
  const isParagraph = /^(?:p|h[1-6]|blockquote|pre)$/.test(node.name) && node.length > maxLabelLength;
  if (node.isBlock && !isParagraph && clutter.test(node.words))
    return node.quoted * 2 < node.length && !isNamedByHeading(node, nodes);
  return isDoubtful(node);
}

/**
 * Marks what inside a root is no part of the article, and answers how many code units that is.
 * @param marked takes the elements.
 */
export function findClutter(
  nodes: readonly PageNode[],
  root: PageNode,
  roots: readonly PageNode[],
  marked: Set<DomNode>,
): number {
  const whole = roots.reduce((all, { length }) => all + length, 0);
  let length = 0;
  for (let index = root.index + 1; index < root.end;) {
    const node = nodes[index];
    if (!node) break;
    if (isClutter(node, whole, nodes)) {
      marked.add(node.element);
      length += node.length;
      index = node.end;
    } else index += 1;
  }
  return length;
}
