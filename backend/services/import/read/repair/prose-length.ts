import type { MutableElement, MutableNode } from './dom.ts';

const unread = /^(?:script|style|noscript|template|iframe|svg|select|option|textarea)$/;

/** Length of the text in paragraphs and other sentences that a browser with scripts shows. */
export function proseLength(root: MutableElement): number {
  let length = 0;
  const open: MutableNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeType === 3) {
      const text = (node.nodeValue ?? '').trim();
      if (text.length > 60 || /[.!?。！？]$/.test(text)) length += text.length;
    } else if (node.nodeType === 1 && !unread.test(node.localName?.toLowerCase() ?? ''))
      for (let child = node.firstChild; child; child = child.nextSibling) open.push(child);
  }
  return length;
}
