import { letterKey } from '../../../text/words.ts';
import { isOutside, isReaction } from './outside.ts';
import type { PageNode } from './page-tree.ts';

/** Maximum number of headings that are compared, and of code units of one. */
const maxHeadings = 200;
const maxLength = 400;

/** Whether a heading is the title of the page, which may have the site's name before or after it, by their letter keys. */
function isTitle(a: string, b: string): boolean {
  if (a.length < 2 || b === '') return false;
  return (
    a === b ||
    ((b.startsWith(a) || a.startsWith(b)) && Math.min(a.length, b.length) * 2 >= Math.max(a.length, b.length))
  );
}

/** Minimum number of words of a headline; a shorter one can be the name of the site. */
const minWords = 3;

/** The only `<h1>` of a page, if it can be its headline although the title of the page has other words; null otherwise. */
export function onlyHeadline(nodes: readonly PageNode[]): PageNode | null {
  const [first, second] = nodes.filter(({ name, length }) => name === 'h1' && length > 0);
  if (!first || second || first.length >= maxLength) return null;
  const words = (first.element.textContent ?? '').trim().split(/\s+/).length;
  return words >= minWords && first.linked * 2 < first.length ? first : null;
}

/**
 * The heading that shows the title of the page: the first `<h1>` with its words, otherwise the first heading of another level.
 * Null when no heading shows it.
 */
export function titleHeading(nodes: readonly PageNode[], title: string | null): PageNode | null {
  if (title === null) return null;
  const key = letterKey(title);
  const headings = nodes.filter(
    ({ name, length }) => /^h[1-6]$/.test(name) && length > 0 && length < maxLength,
  );
  const matching = headings
    .slice(0, maxHeadings)
    .filter(({ element }) => isTitle(letterKey((element.textContent ?? '').slice(0, maxLength * 2)), key));
  return matching.find(({ name }) => name === 'h1') ?? matching[0] ?? null;
}

/** Minimum and maximum length of the text below a title in its own box that is a short article, or a list such as a recipe. */
const minShort = 40;
const maxShort = 1_500;

/** The box of the title, if it is not the page and has little text, few links and no comments: all of it belongs to the title. */
export function shortBox(nodes: readonly PageNode[], heading: PageNode | null): PageNode | null {
  const box = heading?.parent ?? null;
  if (heading === null || box === null || box.name === 'body') return null;
  const { length } = box;
  const isShort = length - heading.length >= minShort && length <= maxShort;
  if (!isShort || box.linked >= length * 0.3) return null;
  for (let index = box.index + 1; index < box.end; index += 1) {
    const node = nodes[index];
    if (node && node.prose > 0 && (isOutside(node) || isReaction(node))) return null;
  }
  return box;
}
