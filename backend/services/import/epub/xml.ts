import { DomHandler, DomUtils, Parser, type parseDocument } from 'htmlparser2';

export type XmlDocument = ReturnType<typeof parseDocument>;
export type XmlElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Maximum number of open elements. Package documents have a dozen; the tree is read recursively, so its depth is limited. */
const maxDepth = 1_000;

class TooDeep extends Error {}

class BoundedDomHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > maxDepth) throw new TooDeep();
    super.onopentag(name, attributes);
  }
}

/**
 * Parses XML into a tree; of a document that is nested deeper than any real one, what precedes that place. Entities that a
 * document defines are not expanded; never throws for invalid markup.
 */
export function parseXml(text: string): XmlDocument {
  const handler = new BoundedDomHandler(null, { xmlMode: true });
  try {
    new Parser(handler, { xmlMode: true }).end(text);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
  return handler.root;
}

/** A qualified name without its prefix, in lower case: a package may write `item`, `opf:item` or `OPF:Item`. */
const bareName = (name: string): string => name.replace(/^.*:/, '').toLowerCase();

/** The elements of a name (without prefix, in lower case) below a node, in document order. */
export const elementsNamed = (root: XmlDocument | XmlElement, name: string): XmlElement[] =>
  DomUtils.getElementsByTagName((qualified) => bareName(qualified) === name, root.children);

/** The child elements of a name (without prefix, in lower case), in order. */
export const childrenNamed = (parent: XmlElement, name: string): XmlElement[] =>
  DomUtils.getElementsByTagName((qualified) => bareName(qualified) === name, parent.children, false);

/** The value of an attribute with any prefix: `role` finds `opf:role`. One without a prefix has priority; null for none. */
export function attributeOf(element: XmlElement | undefined, name: string): string | null {
  const attribs = element?.attribs ?? {};
  if (Object.hasOwn(attribs, name)) return attribs[name] ?? null;
  const qualified = Object.keys(attribs).find((each) => each.endsWith(`:${name}`));
  return qualified === undefined ? null : (attribs[qualified] ?? null);
}

/** The text of an element with white space collapsed; null for no element and for no text. */
export const collapsedText = (element: XmlElement | undefined): string | null =>
  (element && DomUtils.textContent(element).replace(/\s+/g, ' ').trim()) || null;
