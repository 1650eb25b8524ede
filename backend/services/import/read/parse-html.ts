import { parseHTML } from 'linkedom';
import type { DomDocument } from '../../../../core/extraction/html/dom/dom.ts';
import { AppError } from '../../../../core/model/error.ts';
import type { MutableDocument } from './repair/dom.ts';
import { repairPage } from './repair/repair-page.ts';
import { openShadowRoots } from './repair/shadow-roots.ts';

/** Elements that stand in a head; anything else found there was meant for the body. */
const headNames = new Set(['title', 'meta', 'link', 'base', 'script', 'style', 'template', 'noscript']);

/** What is needed of the parser's own tree, whose published types are those of a browser. */
interface LinkedNode {
  readonly nodeType: number;
  readonly localName?: string;
  readonly childNodes: ArrayLike<LinkedNode>;
  readonly firstChild: LinkedNode | null;
  insertBefore(node: LinkedNode, before: LinkedNode | null): unknown;
  appendChild(node: LinkedNode): unknown;
}

interface LinkedDocument {
  readonly documentElement: LinkedNode | null;
  readonly head: LinkedNode;
  readonly body: LinkedNode;
}

/** Does what a browser does and this parser does not: what stands beside the body, or in the head by mistake, moves into it. */
function gatherBody(html: LinkedNode, { head, body }: LinkedDocument): void {
  const children = Array.from(head.childNodes);
  const stray = children.findIndex(
    (node) => node.nodeType === 1 && !headNames.has(node.localName?.toLowerCase() ?? ''),
  );
  const strays = stray === -1 ? [] : children.slice(stray);
  for (const node of strays.toReversed()) body.insertBefore(node, body.firstChild);
  for (const node of Array.from(html.childNodes)) if (node !== head && node !== body) body.appendChild(node);
}

/** Elements inside one another; the parser's time grows with the square of it. Real pages stay below a few hundred. */
const deepest = 20_000;

/** Elements that have no end, or whose end may be left out: they do not count as nesting. */
const unnested =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|td|th|tr|thead|tbody|tfoot|option|optgroup|colgroup|rt|rp|!doctype)$/i;

const tooLarge = (): AppError =>
  new AppError(
    'unsupported',
    'This page is too large to be read as an article. Save the part that you want to keep as text and open that.',
  );

/** Tags and entities of a page: each becomes a node or a piece of one, and the parser takes long for each. Real pages stay far below. */
const most = { '<': 2_000_000, '&': 1_000_000 };

/** Throws AppError for a page with so much markup that reading it would take minutes. */
function refuseTooMuch(html: string): void {
  for (const [sign, limit] of Object.entries(most)) {
    let count = 0;
    for (let at = html.indexOf(sign); at !== -1; at = html.indexOf(sign, at + 1)) {
      count += 1;
      if (count > limit) throw tooLarge();
    }
  }
}

/** Throws AppError for markup nested so deep that only somebody's malice or a broken program can have made it. */
function refuseDeepNesting(html: string): void {
  let depth = 0;
  for (const [, end, name = ''] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (unnested.test(name)) continue;
    depth = Math.max(0, depth + (end ? -1 : 1));
    if (depth > deepest) {
      throw new AppError(
        'unsupported',
        'The elements of this page are nested too deep to be read. Save what you want to keep of it as text and open that.',
      );
    }
  }
}

/**
 * HTML text in, a document with head and body out; never throws for bad markup, and fragments will do. Throws AppError `unsupported`
 * for absurd nesting alone.
 */
export function parseHtml(
  source: string,
  openFrame: (url: string) => string | null = () => null,
): DomDocument {
  const html = openShadowRoots(source);
  refuseTooMuch(html);
  refuseDeepNesting(html);
  const parse = (text: string): LinkedDocument => parseHTML(text).document as unknown as LinkedDocument;
  const wrapped = (): string => `<!doctype html><html><head></head><body>${html}</body></html>`;
  try {
    let document = parse(/<html[\s>]/i.test(html) ? html : wrapped());
    if (document.documentElement?.localName?.toLowerCase() !== 'html') document = parse(wrapped());
    if (document.documentElement) gatherBody(document.documentElement, document);
    if (document.documentElement) repairPage(document as unknown as MutableDocument, html, openFrame);
    return document as unknown as DomDocument;
  } catch (error) {
    // A class of a million names, and the like, is more than the parser can hold.
    if (error instanceof RangeError) throw tooLarge();
    throw error;
  }
}
