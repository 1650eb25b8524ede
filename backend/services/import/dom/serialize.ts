import { escapeHtml } from './escape-html.ts';
import { HtmlElement, type HtmlNode } from './nodes.ts';

/** Elements that HTML writes without an end tag. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose text HTML does not escape. */
const rawElements = new Set(['script', 'style']);

function startTag({ localName, attributes }: HtmlElement): string {
  let tag = `<${localName}`;
  for (const [name, value] of Object.entries(attributes)) tag += ` ${name}="${escapeHtml(value)}"`;
  return `${tag}>`;
}

const isVoid = (element: HtmlElement): boolean => voidElements.has(element.localName) && !element.firstChild;

/** Whether the text of a node is written as it is; in drawings, which are XML, it never is. */
function isRaw({ parentNode }: HtmlNode): boolean {
  if (!(parentNode instanceof HtmlElement) || !rawElements.has(parentNode.localName)) return false;
  for (let at: HtmlNode | null = parentNode; at; at = at.parentNode)
    if (at instanceof HtmlElement && at.localName === 'svg') return false;
  return true;
}

function leafToHtml(node: HtmlNode): string {
  const text = node.nodeValue ?? '';
  if (node.nodeType === 8) return `<!--${text}-->`;
  return isRaw(node) ? text : escapeHtml(text);
}

/** The HTML of a node with its content. Uses an explicit stack, so nesting depth is unlimited. */
function nodesToHtml(nodes: readonly HtmlNode[]): string {
  const steps: (HtmlNode | string)[] = nodes.toReversed();
  let html = '';
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    if (typeof step === 'string') html += step;
    else if (!(step instanceof HtmlElement)) html += leafToHtml(step);
    else {
      html += startTag(step);
      if (isVoid(step)) continue;
      steps.push(`</${step.localName}>`);
      for (let child = step.lastChild; child; child = child.previousSibling) steps.push(child);
    }
  }
  return html;
}

/** The HTML of an element with its content. */
export const outerHtml = (element: HtmlElement): string => nodesToHtml([element]);

/** The HTML of an element's content. */
export const innerHtml = (element: HtmlElement): string => nodesToHtml(element.childNodes);
