import { collapseSpace } from '../../../../core/extraction/characters.ts';
import type { HtmlElement } from '../dom/nodes.ts';

/** The text of an element on one line; empty for null. */
export const collapsedTextOf = (element: HtmlElement | null): string =>
  collapseSpace(element?.textContent ?? '');

/** The words in a drawing: its texts in order, without empty ones. */
export const textsOfDrawing = (drawing: HtmlElement): string[] =>
  drawing.querySelectorAll('text').map(collapsedTextOf).filter(Boolean);

/** The words of `epub:type` or of a role. */
export const typesOf = (element: HtmlElement): string[] =>
  `${element.getAttribute('epub:type') ?? ''} ${element.getAttribute('role') ?? ''}`.split(/\s+/);
