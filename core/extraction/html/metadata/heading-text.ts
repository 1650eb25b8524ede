import { childrenOf, isElement, isText, nameOf, type DomElement, type DomNode } from '../dom/dom.ts';
import { normalizeValue } from './meta-values.ts';

/** Parts of a heading that are no headline: a subtitle, the section above it. */
const isBeside = (element: DomElement): boolean =>
  /^(?:small|button|svg|script|style)$/.test(nameOf(element)) ||
  /(?:^|[\s_-])(?:kicker|eyebrow|overline|dachzeile|topline|roofline|sub-?title|sub-?head(?:line|ing)?|deck|category|rubric)(?:$|[\s_-])/i.test(
    (element.getAttribute('class') ?? '').slice(0, 200),
  );

/** Maximum length in code units of the text of a heading. */
const longest = 1_000;

function textWithout(root: DomElement, leftOut: (element: DomElement) => boolean): string {
  let text = '';
  const open: (DomNode | ' ')[] = [root];
  for (let node = open.pop(); node && text.length < longest; node = open.pop()) {
    if (node === ' ') text += ' ';
    else if (isText(node)) text += node.nodeValue ?? '';
    else if (isElement(node) && (node === root || !leftOut(node))) {
      const isApart = /^(?:br|div|p|small|h\d)$/.test(nameOf(node));
      open.push(...(isApart ? [' ' as const] : []), ...childrenOf(node).toReversed());
    }
  }
  return text;
}

/** The headline in a heading: without a subtitle or the name of a section, unless there is nothing else. Null when empty. */
export const headingText = (heading: DomElement): string | null =>
  normalizeValue(textWithout(heading, isBeside)) ?? normalizeValue(textWithout(heading, () => false));
