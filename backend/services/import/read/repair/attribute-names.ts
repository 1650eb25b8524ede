import type { MutableDocument } from './dom.ts';

/** The start of a tag, with most of its attributes. */
const startOfTag = /<[A-Za-z][^<>]{0,2000}/g;

/** Attributes that are never renamed: some of SVG, whose names are case-sensitive, and event handlers, which have no effect. */
const keptNames = String.raw`viewBox|preserveAspectRatio|gradientUnits|gradientTransform|tableValues|on[A-Z]\w*`;
const kept = new RegExp(`^(?:${keptNames})$`);
const capitals = new RegExp(String.raw`\s(?!(?:${keptNames})\s*=)[a-z-]*[A-Z][\w-]*\s*=`);

/** Whether an attribute that is to be renamed has a capital in its name, as old editors wrote them. */
const hasCapitals = (html: string): boolean => {
  for (const [tag] of html.matchAll(startOfTag)) if (capitals.test(tag)) return true;
  return false;
};

/** Gives attributes the lower-case names that browsers give them, except in SVG and MathML, whose names are case-sensitive. */
export function lowerAttributeNames(document: MutableDocument, html: string): void {
  if (!hasCapitals(html)) return;
  for (const element of Array.from(document.querySelectorAll('*'))) {
    for (const name of Array.from(element.getAttributeNames())) {
      const lower = name.toLowerCase();
      if (name === lower || kept.test(name) || element.hasAttribute(lower)) continue;
      element.setAttribute(lower, element.getAttribute(name) ?? '');
    }
  }
}
