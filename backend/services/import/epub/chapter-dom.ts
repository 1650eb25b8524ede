import { collapseSpace } from '../../../../core/extraction/characters.ts';
import type { HtmlElement } from '../dom/nodes.ts';

/** The text of an element on one line; empty for null. */
export const collapsedTextOf = (element: HtmlElement | null): string =>
  collapseSpace(element?.textContent ?? '');

/** The words in a drawing: its texts in order, without empty ones. */
export const textsOfDrawing = (drawing: HtmlElement): string[] =>
  drawing.querySelectorAll('text,foreignObject,foreignobject').flatMap(linesOf).filter(Boolean);

/** The lines of a text of a drawing, or the paragraphs of HTML in it. */
function linesOf(text: HtmlElement): string[] {
  const paragraphs = text.localName === 'text' ? [] : text.querySelectorAll('p,li,h1,h2,h3,h4,h5,h6');
  return paragraphs.length > 0 ? paragraphs.map(collapsedTextOf) : [collapsedTextOf(text)];
}

/** The words of `epub:type` or of a role. */
export const typesOf = (element: HtmlElement): string[] =>
  `${element.getAttribute('epub:type') ?? ''} ${element.getAttribute('role') ?? ''}`.split(/\s+/);
