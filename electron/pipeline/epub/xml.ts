import { DOMParser } from 'linkedom';

/** The little that is needed of a parsed XML tree; the parser's own types are a browser's. */
export interface XmlElement {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: ArrayLike<XmlElement>;
  getAttribute(name: string): string | null;
}

/** An element's name without its prefix, in lower case: a package may call it `item`, `opf:item` or `OPF:Item`. */
export const bareName = ({ nodeName }: XmlElement): string => nodeName.replace(/^.*:/, '').toLowerCase();

const isElement = ({ nodeType }: XmlElement): boolean => nodeType === 1;

/** Elements deep inside one another are no book's. */
const deepest = 200;

/** The elements of a name below an element, in document order. */
export function elementsNamed(root: XmlElement, name: string, depth = 0): XmlElement[] {
  if (depth > deepest) return [];
  return Array.from(root.childNodes)
    .filter(isElement)
    .flatMap((child) => [
      ...(bareName(child) === name ? [child] : []),
      ...elementsNamed(child, name, depth + 1),
    ]);
}

/** The children that are elements, in order. */
export const elementsIn = (root: XmlElement): XmlElement[] => Array.from(root.childNodes).filter(isElement);

export const wordsOf = (element: XmlElement | undefined): string | null =>
  element?.textContent?.replace(/\s+/g, ' ').trim() || null;

/** XML text in, its tree out. Entities that a document defines for itself are not expanded; never throws for bad markup. */
export const parseXml = (text: string): XmlElement =>
  new DOMParser().parseFromString(text, 'text/xml') as unknown as XmlElement;
