import { letterKey } from '../../../text/words.ts';
import type { PageNode } from './page-tree.ts';

/** Maximum number of headings that are compared, and of code units of one. */
const maxHeadings = 200;
const maxLength = 400;

/** Whether a heading is the title of the page, which may have the site's name before or after it. */
function isTitle(heading: string, title: string): boolean {
  const [a, b] = [letterKey(heading), letterKey(title)];
  if (a.length < 2 || b === '') return false;
  return (
    a === b ||
    ((b.startsWith(a) || a.startsWith(b)) && Math.min(a.length, b.length) * 2 >= Math.max(a.length, b.length))
  );
}

/**
 * The heading that shows the title of the page: the first `<h1>` with its words, otherwise the first heading of another level.
 * Null when no heading shows it.
 */
export function titleHeading(nodes: readonly PageNode[], title: string | null): PageNode | null {
  if (title === null) return null;
  const headings = nodes.filter(
    ({ name, length }) => /^h[1-6]$/.test(name) && length > 0 && length < maxLength,
  );
  const matching = headings
    .slice(0, maxHeadings)
    .filter(({ element }) => isTitle((element.textContent ?? '').slice(0, maxLength * 2), title));
  return matching.find(({ name }) => name === 'h1') ?? matching[0] ?? null;
}
