import { Parser, type Handler } from 'htmlparser2';
import { HtmlDocument, HtmlElement, HtmlText, type HtmlParent } from './nodes.ts';

const isForeign = (name: string): boolean => name === 'svg' || name === 'math';

/** The attributes of an HTML element with names in lower case; the first of equal names counts. */
function lowerNames(attributes: Record<string, string>): Record<string, string> {
  for (const name in attributes) {
    if (!/[A-Z]/.test(name)) continue;
    const lower: Record<string, string> = {};
    for (const [key, value] of Object.entries(attributes)) {
      const lowered = key.toLowerCase();
      if (!Object.hasOwn(lower, lowered)) lower[lowered] = value;
    }
    return lower;
  }
  return attributes;
}

/** Builds a tree of what the parser reads. */
class TreeBuilder implements Partial<Handler> {
  #node: HtmlParent;
  /** Number of open `svg` and `math` elements, in which names of attributes are case-sensitive. */
  #foreign = 0;
  #isCdata = false;

  constructor(root: HtmlParent) {
    this.#node = root;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    const isCaseSensitive = this.#foreign > 0 || isForeign(name);
    const element = new HtmlElement(name, isCaseSensitive ? attributes : lowerNames(attributes));
    if (isForeign(name)) this.#foreign += 1;
    this.#node.appendChild(element);
    this.#node = element;
  }

  onclosetag(name: string): void {
    if (isForeign(name)) this.#foreign -= 1;
    const { parentNode } = this.#node;
    if (parentNode) this.#node = parentNode;
  }

  /** The parser reports the text around each character reference separately. */
  ontext(text: string): void {
    const last = this.#node.lastChild;
    const type = this.#isCdata ? 4 : 3;
    if (last?.nodeType === type) last.nodeValue = (last.nodeValue ?? '') + text;
    else this.#node.appendChild(new HtmlText(type, text));
  }

  oncomment(text: string): void {
    this.#node.appendChild(new HtmlText(8, text));
  }

  oncdatastart(): void {
    this.#isCdata = true;
  }

  oncdataend(): void {
    this.#isCdata = false;
  }
}

function build<Root extends HtmlParent>(root: Root, html: string): Root {
  new Parser(new TreeBuilder(root), { lowerCaseAttributeNames: false }).end(html);
  return root;
}

/** Parses HTML to a tree as the parser finds it; see `parseHtml` for what browsers add. */
export const buildDocument = (html: string): HtmlDocument => build(new HtmlDocument(), html);

/** The nodes of a fragment of HTML. */
const buildFragment = (html: string): HtmlParent['childNodes'] =>
  build(new HtmlElement('template'), html).childNodes;

/** Replaces the content of an element by HTML. */
export function setInnerHtml(element: HtmlElement, html: string): void {
  element.replaceChildren(buildFragment(html));
}

/** Inserts HTML as the first child of an element, or before the element. */
export function insertHtml(element: HtmlElement, where: 'first' | 'before', html: string): void {
  const [parent, before] = where === 'first' ? [element, element.firstChild] : [element.parentNode, element];
  for (const node of buildFragment(html)) parent?.insertBefore(node, before);
}

/** Replaces an element by HTML. */
export function replaceByHtml(element: HtmlElement, html: string): void {
  element.replaceWith(buildFragment(html));
}
