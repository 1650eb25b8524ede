import { messageRef } from '../../../../messages/message-keys.ts';
import { AppError } from '../../../../core/model/error.ts';
import { buildDocument } from '../dom/build-tree.ts';
import { HtmlElement, type HtmlDocument } from '../dom/nodes.ts';
import { repairPage } from './repair/repair-page.ts';
import { openShadowRoots } from './repair/shadow-roots.ts';

/** Elements that are allowed in a head; others belong into the body. */
const headNames = new Set(['title', 'meta', 'link', 'base', 'script', 'style', 'template', 'noscript']);

/** Moves elements beside the body, or misplaced in the head, into the body, as browsers do. */
function gatherBody(html: HtmlElement, { head, body }: HtmlDocument): void {
  const children = head.childNodes;
  const stray = children.findIndex((node) => node instanceof HtmlElement && !headNames.has(node.localName));
  const strays = stray === -1 ? [] : children.slice(stray);
  for (const node of strays.toReversed()) body.insertBefore(node, body.firstChild);
  for (const node of html.childNodes) if (node !== head && node !== body) body.appendChild(node);
}

/** Maximum depth of nested elements; the parser's time is quadratic in it. Real pages have less than a few hundred. */
const deepest = 20_000;

/** Elements whose end tag does not exist or is optional: they do not count as nesting. */
const unnested =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|thead|tbody|tfoot|option|optgroup|colgroup|rt|rp|!doctype)$/i;

const tooLarge = (): AppError => new AppError('unsupported', messageRef('errors.read.pageTooLarge'));

/** Maximum number of tags and entities of a page, because the parser is slow for each. Real pages have far fewer. */
const most = { '<': 2_000_000, '&': 1_000_000 };

/** Throws an `AppError` for a page with so much markup that reading it would take minutes. */
function refuseTooMuch(html: string): void {
  for (const [sign, limit] of Object.entries(most)) {
    let count = 0;
    for (let at = html.indexOf(sign); at !== -1; at = html.indexOf(sign, at + 1)) {
      count += 1;
      if (count > limit) throw tooLarge();
    }
  }
}

/** Throws an `AppError` for markup that is nested deeper than in any real page. */
function refuseDeepNesting(html: string): void {
  let depth = 0;
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (unnested.test(name)) continue;
    depth = Math.max(0, depth + (end ? -1 : 1));
    if (depth > deepest) {
      throw new AppError('unsupported', messageRef('errors.read.pageTooDeep'));
    }
  }
}

/** Comments that browsers end at "--!>", or read as empty ("<!-->"), in the usual form. */
const endComments = (html: string): string => html.replaceAll('--!>', '-->').replace(/<!---?>/g, '<!-- -->');

/**
 * Parses HTML into a document with head and body; accepts invalid markup and fragments. Throws `unsupported` for excessive
 * nesting.
 */
export function parseHtml(
  source: string,
  openFrame: (url: string) => string | null = () => null,
): HtmlDocument {
  const html = openShadowRoots(endComments(source));
  refuseTooMuch(html);
  refuseDeepNesting(html);
  const wrapped = (): string => `<!doctype html><html><head></head><body>${html}</body></html>`;
  let document = buildDocument(/<html[\s>]/i.test(html) ? html : wrapped());
  if (document.documentElement?.localName !== 'html') document = buildDocument(wrapped());
  if (document.documentElement) gatherBody(document.documentElement, document);
  repairPage(document, html, openFrame);
  return document;
}
