import { letterKey } from '../../../../core/text/words.ts';
import { insertHtml, replaceByHtml } from '../dom/build-tree.ts';
import { escapeHtml } from '../dom/escape-html.ts';
import { HtmlElement } from '../dom/nodes.ts';
import { innerHtml } from '../dom/serialize.ts';
import type { ContentsEntry } from './contents.ts';

const inline = /^(?:a|span|i|b|em|strong|sup|sub|small|big|font)$/i;
const inTable = /^(?:td|th|tr|li)$/i;

const keyOf = (text: string | null): string => letterKey(text ?? '');

/** The block of a place that a line of the table of contents leads to. */
function blockOf(place: HtmlElement): HtmlElement {
  let block = place;
  while (inline.test(block.localName) && block.parentNode instanceof HtmlElement) block = block.parentNode;
  return block;
}

const tag = (level: number): string => `h${Math.min(6, level)}`;

const headingHtml = (level: number, id: string | null, html: string): string =>
  `<${tag(level)}${id === null ? '' : ` id="${escapeHtml(id)}"`}>${html}</${tag(level)}>`;

const titleBlock = /^(?:p|div|center|h[1-6])$/i;

/** Maximum number of lines of a title, such as its number and its words. */
const maxLines = 3;

/** Consecutive blocks that together show the words of a line: `<p>I</p><p>The mill</p>`; empty when there are none. */
function shownInLines(start: HtmlElement, label: string): HtmlElement[] {
  const wanted = keyOf(label);
  const lines: HtmlElement[] = [];
  let shown = '';
  const siblings = start.parentNode?.children ?? [];
  for (const block of siblings.slice(siblings.indexOf(start))) {
    const key = keyOf(block.textContent);
    if (key === '') continue;
    shown += key;
    if (lines.length === maxLines || !titleBlock.test(block.localName) || !wanted.startsWith(shown))
      return [];
    lines.push(block);
    if (shown === wanted) return lines.length > 1 ? lines : [];
  }
  return [];
}

/** The block that shows the words of a line, at its place or first in the chapter: `<p class="title">Chapter 1</p>`. */
function shownTitle(block: HtmlElement, label: string): HtmlElement | null {
  const wanted = keyOf(label);
  let at: HtmlElement | undefined = block;
  for (let step = 0; at && step < 4; step += 1) {
    if (keyOf(at.textContent) === wanted) return /^(?:p|div|center)$/i.test(at.localName) ? at : null;
    at = at.children.find((child) => keyOf(child.textContent) !== '');
  }
  return null;
}

/**
 * Adds the lines of the table of contents as headings: a paragraph with the words of a line becomes the heading; otherwise it is
 * inserted, if the chapter has no heading of its own.
 * @param anchorOf id of a fragment in the joined document
 */
export function addHeadings(
  body: HtmlElement,
  entries: readonly ContentsEntry[],
  anchorOf: (fragment: string) => string,
): void {
  for (const { label, fragment, level } of entries) {
    const wanted = keyOf(label);
    const headings = body.querySelectorAll('h1,h2,h3,h4,h5,h6').map(({ textContent }) => keyOf(textContent));
    const isKnown = headings.some(
      (has) => has !== '' && wanted !== '' && (has.includes(wanted) || wanted.includes(has)),
    );
    if (isKnown && headings.includes(wanted)) continue;
    const anchor = fragment === null ? null : anchorOf(fragment);
    const place =
      anchor === null
        ? null
        : (body.querySelectorAll('[id]').find((each) => each.getAttribute('id') === anchor) ?? null);
    const block = place ? blockOf(place) : fragment === null ? body : null;
    if (!block) continue;
    const shown = shownTitle(block, label);
    if (shown) {
      replaceByHtml(shown, headingHtml(level, shown.getAttribute('id'), innerHtml(shown)));
      continue;
    }
    const first = block === body ? body.children.find((child) => keyOf(child.textContent) !== '') : block;
    const lines = first ? shownInLines(first, label) : [];
    const [top, ...others] = lines;
    if (top) {
      for (const line of others) line.remove();
      replaceByHtml(top, headingHtml(level, top.getAttribute('id'), lines.map(innerHtml).join(' ')));
      continue;
    }
    if (isKnown || (fragment === null && body.querySelector('h1,h2,h3') !== null)) continue;
    const heading = headingHtml(level, null, escapeHtml(label));
    if (fragment === null) insertHtml(body, 'first', heading);
    else if (place && !inTable.test(block.localName) && block !== body) insertHtml(block, 'before', heading);
  }
}
