import { DomHandler, DomUtils, Parser, type parseDocument } from 'htmlparser2';

export type XmlDocument = ReturnType<typeof parseDocument>;
export type XmlElement = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Open elements at one time. Package documents nest a dozen; what walks the tree is recursive, and so its depth is bounded. */
const maxDepth = 1_000;

class TooDeep extends Error {}

class BoundedDomHandler extends DomHandler {
  override onopentag(name: string, attributes: Record<string, string>): void {
    if (this.tagStack.length > maxDepth) throw new TooDeep();
    super.onopentag(name, attributes);
  }
}

/**
 * XML text in, its tree out; of a document that nests deeper than any real one, what stands before that place. Entities that
 * a document defines for itself are not expanded; never throws for bad markup.
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

/** The value of an attribute, whatever its prefix: `role` finds `opf:role`. The one without a prefix comes first; null for none. */
export function attributeOf(element: XmlElement | undefined, name: string): string | null {
  const attribs = element?.attribs ?? {};
  if (Object.hasOwn(attribs, name)) return attribs[name] ?? null;
  const qualified = Object.keys(attribs).find((each) => each.endsWith(`:${name}`));
  return qualified === undefined ? null : (attribs[qualified] ?? null);
}

/** The text of an element with white space collapsed; null for no element and for no text. */
export const collapsedText = (element: XmlElement | undefined): string | null =>
  (element && DomUtils.textContent(element).replace(/\s+/g, ' ').trim()) || null;
