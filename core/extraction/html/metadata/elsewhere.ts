import { isElement, nameOf, type DomElement, type DomNode } from '../dom/dom.ts';

/** Whether an element is in another article, in navigation or in the comments, so that its text is not about this one. */
export function isElsewhere(element: DomElement): boolean {
  for (let at: DomNode | null = element; at && isElement(at); at = at.parentNode) {
    if (/^(?:aside|nav|footer|blockquote)$/.test(nameOf(at))) return true;
    if (
      /(?:^|[\s_-])(?:related|comments?|discussion|teasers?|sidebar|footer)(?:$|[\s_-])/i.test(
        (at.getAttribute('class') ?? '').slice(0, 300),
      )
    )
      return true;
  }
  return false;
}
