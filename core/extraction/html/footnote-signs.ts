import { isElement, nameOf, type DomElement, type DomNode } from './dom/dom.ts';
import { maxClassLength } from './dom/elements.ts';

/** The text of a node without white space around it. */
export const textOf = (node: DomNode): string => (node.textContent ?? '').trim();

/** Labels of references: "1", "[12]", "(a)", "*", "†". */
export const isSign = (text: string): boolean =>
  /^[[(]?(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|note \d{1,3}|n \d{1,3}|[*†‡§¶#]{1,4})[\])]?[.:]?$/i.test(text);

/** The label of a reference without brackets and period. */
export const labelOf = (sign: DomNode): string => textOf(sign).replace(/^[[(]|[\])]?[.:]?$/g, '');

/** Whether a text is that of a link back to the reference. */
export const isBackSign = (text: string): boolean =>
  /^[\s[(]*(?:[↩⏎↑⇑⤴^«←⮐🔙]|\ufe0e|\ufe0f|back(?: to (?:text|top|content))?|return(?: to text)?|jump up)+[\s\])]*$/iu.test(
    text,
  );

const noteWords =
  /foot-?note|end-?note|note-?ref|sidenote|cite_?note|(?:^|[\s_-])(?:fn|ref|reference)s?(?:$|[\s_:\d-])/i;

const mentionsNote = (element: DomElement): boolean =>
  ['class', 'id', 'role', 'epub:type', 'rel', 'name'].some((name) =>
    noteWords.test((element.getAttribute(name) ?? '').slice(0, maxClassLength)),
  );

/** The parent element; null for a root. */
export const parentOf = (node: DomNode): DomElement | null =>
  node.parentNode && isElement(node.parentNode) ? node.parentNode : null;

/** Whether a short link is in `<sup>` or has a class of references. */
export function looksLikeSign(link: DomElement): boolean {
  if (link.getAttribute('role') === 'doc-noteref' || mentionsNote(link)) return true;
  const parent = parentOf(link);
  if (parent && (nameOf(parent) === 'sup' || mentionsNote(parent))) return true;
  return link.querySelector('sup') !== null;
}
