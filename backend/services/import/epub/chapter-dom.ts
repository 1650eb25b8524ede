import { collapseSpace } from '../../../../core/extraction/characters.ts';

/** The methods of the parser's elements that extraction does not use. */
export interface ChapterElement {
  readonly localName: string;
  readonly textContent: string | null;
  readonly parentNode: ChapterElement | null;
  readonly children: ArrayLike<ChapterElement>;
  readonly outerHTML: string;
  innerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  querySelector(selectors: string): ChapterElement | null;
  querySelectorAll(selectors: string): ArrayLike<ChapterElement>;
  insertAdjacentHTML(where: 'afterbegin' | 'beforebegin' | 'afterend', html: string): void;
  remove(): void;
}

/** The text of an element on one line; empty for null. */
export const wordsOf = (element: ChapterElement | null): string => collapseSpace(element?.textContent ?? '');

/** The words in a drawing: its texts in order, without empty ones. */
export const textsOfDrawing = (drawing: ChapterElement): string[] =>
  Array.from(drawing.querySelectorAll('text'), wordsOf).filter(Boolean);

/** Replaces an element by HTML. */
export function replaceByHtml(element: ChapterElement, html: string): void {
  element.insertAdjacentHTML('beforebegin', html);
  element.remove();
}

/** The words of `epub:type` or of a role. */
export const typesOf = (element: ChapterElement): string[] =>
  `${element.getAttribute('epub:type') ?? ''} ${element.getAttribute('role') ?? ''}`.split(/\s+/);
