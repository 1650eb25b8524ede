import { HtmlElement, type HtmlDocument } from '../../dom/nodes.ts';

const templateTag = /<(\/?)template\b([^<>]*)>/gi;
const isShadowRoot = (attributes: string): boolean => /\sshadow(?:root|mode)\w*(?:\s|=|$)/i.test(attributes);

/** Attribute of the elements that represent shadow trees. */
export const shadowMarker = 'data-lectern-shadow-root';

/**
 * Replaces the templates of declarative and serialized shadow trees in HTML text by elements, because parsers keep the content of
 * templates apart. `joinShadowRoots` then puts the children of their hosts into their slots.
 */
export function openShadowRoots(html: string): string {
  if (!/\sshadow(?:root|mode)/i.test(html)) return html;
  const open: boolean[] = [];
  return html.replace(templateTag, (tag, end: string, attributes: string) => {
    if (!end) {
      const isShadow = isShadowRoot(attributes);
      open.push(isShadow);
      return isShadow ? `<div ${shadowMarker}>` : tag;
    }
    return open.pop() === true ? '</div>' : tag;
  });
}

/** Puts the children of shadow hosts into the slots of their shadow trees, as browsers show them. */
export function joinShadowRoots(document: HtmlDocument): void {
  for (const root of document.querySelectorAll(`[${shadowMarker}]`)) {
    const host = root.parentNode;
    if (!host) continue;
    for (const slot of root.querySelectorAll('slot')) {
      const name = slot.getAttribute('name') ?? '';
      const assigned = host.childNodes.filter(
        (node) =>
          node !== root &&
          (node instanceof HtmlElement
            ? (node.getAttribute('slot') ?? '') === name
            : node.nodeType === 3 && name === ''),
      );
      const isEmpty = !assigned.some((node) => node.nodeType === 1 || /\S/.test(node.nodeValue ?? ''));
      if (isEmpty) continue;
      slot.replaceChildren(assigned);
    }
    root.replaceWith(root.childNodes);
  }
}
