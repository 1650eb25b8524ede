import type { MutableDocument } from './dom.ts';

/** The start of a tag, with most of its attributes. */
const startOfTag = /<[A-Za-z][^<>]{0,2000}/g;

/** Whether an attribute has a capital in its name, as old editors wrote them. */
const hasCapitals = (html: string): boolean => {
  for (const [tag] of html.matchAll(startOfTag)) if (/\s[a-z-]*[A-Z][\w-]*\s*=/.test(tag)) return true;
  return false;
};

/** Gives attributes the lower-case names that browsers give them, except in SVG and MathML, whose names are case-sensitive. */
export function lowerAttributeNames(document: MutableDocument, html: string): void {
  if (!hasCapitals(html)) return;
  for (const element of Array.from(document.querySelectorAll('*'))) {
    for (const { name, value } of Array.from(element.attributes)) {
      const lower = name.toLowerCase();
      if (name === lower || /^(?:viewBox|preserveAspectRatio)$/.test(name)) continue;
      if (!element.hasAttribute(lower)) element.setAttribute(lower, value);
    }
  }
}
