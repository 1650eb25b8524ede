import { HtmlElement, type HtmlDocument, type HtmlNode } from '../../dom/nodes.ts';
import { proseLength } from './prose-length.ts';

const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)[^;]*/i;

const isHidden = (element: HtmlElement): boolean =>
  element.hasAttribute('hidden') || hiddenStyle.test(element.getAttribute('style')?.slice(0, 2_000) ?? '');

/** Length of prose in code units below which a page may hide its article, and minimum length of hidden prose. */
const maxShown = 600;
const minHidden = 250;

/** The hidden elements that are not inside another one. */
function hiddenElements(body: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const open: HtmlNode[] = [body];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node instanceof HtmlElement && node !== body && isHidden(node)) found.push(node);
    else for (let child = node.lastChild; child; child = child.previousSibling) open.push(child);
  }
  return found;
}

/** Dialogs and requests for consent are hidden until they are needed, and do not contain the article. */
const isDialog = (element: HtmlElement): boolean =>
  /dialog|modal|popup|cookie|consent|overlay|login|menu|nav|search/i.test(
    `${element.localName} ${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('role') ?? ''}`.slice(
      0,
      1_000,
    ),
  );

/**
 * Shows the hidden element with the most prose where a page shows little else: it is its article, which a script shows ("Read
 * more").
 */
export function showHiddenArticle(document: HtmlDocument): void {
  const hidden = hiddenElements(document.body).map((element) => ({ element, length: proseLength(element) }));
  const longest = hidden.reduce<(typeof hidden)[number] | null>(
    (best, one) => (!isDialog(one.element) && one.length > (best?.length ?? 0) ? one : best),
    null,
  );
  if (longest === null || longest.length < minHidden) return;
  const shown = proseLength(document.body) - hidden.reduce((sum, { length }) => sum + length, 0);
  if (shown > maxShown || shown > longest.length) return;
  const { element } = longest;
  element.removeAttribute('hidden');
  element.setAttribute('style', (element.getAttribute('style') ?? '').replace(hiddenStyle, ''));
}
