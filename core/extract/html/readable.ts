import { Readability } from '@mozilla/readability';
import { isElement, type DomDocument, type DomElement, type DomNode } from './dom.ts';

/** Readability reads an element's text at every level above it: beyond this depth that takes minutes. */
export const deepestReadable = 400;

/** The element that holds a page's article, cut out of `document`, which is changed by it; null when none is found. */
export function findReadable(
  document: DomDocument,
): { content: DomElement; title: string | null; byline: string | null } | null {
  // The package's types ask for a browser's whole document; it uses the part that any parser has.
  const reader = new Readability<DomNode>(document as never, {
    keepClasses: true,
    serializer: (node) => node as unknown as DomNode,
  });
  const found = reader.parse();
  const content = found?.content;
  return content && isElement(content)
    ? { content, title: found.title ?? null, byline: found.byline ?? null }
    : null;
}
