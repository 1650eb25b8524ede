import { HtmlElement, type HtmlNode } from '../../dom/nodes.ts';

const unread = /^(?:script|style|noscript|template|iframe|svg|select|option|textarea)$/;

/** Length of the text in paragraphs and other sentences that a browser with scripts shows. */
export function proseLength(root: HtmlElement): number {
  let length = 0;
  const open: HtmlNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').trim();
      if (text.length > 60 || /[.!?。！？]$/.test(text)) length += text.length;
    } else if (node instanceof HtmlElement && !unread.test(node.localName))
      for (let child = node.firstChild; child; child = child.nextSibling) open.push(child);
  }
  return length;
}
