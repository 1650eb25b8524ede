import { isElement, isText, nameOf, type DomElement, type DomNode } from './dom/dom.ts';
import { blockNames } from './dom/elements.ts';

/** Number of nodes and code units of text that are examined. */
const maxSteps = 40;
const maxText = 40;

/** The text after an element in the same block, up to a line break or block; empty when there is none. */
function textAfter(element: DomElement): string {
  let text = '';
  let node: DomNode = element;
  for (let step = 0; step < maxSteps && text.length < maxText; step += 1) {
    while (!node.nextSibling) {
      const parent: DomNode | null = node.parentNode;
      if (!parent || !isElement(parent) || blockNames.has(nameOf(parent))) return text;
      node = parent;
    }
    node = node.nextSibling;
    for (let inner: DomNode | null = node; inner && isElement(inner); inner = inner.firstChild) {
      const name = nameOf(inner);
      if (blockNames.has(name) || name === 'br' || name === 'img') return text;
      node = inner;
    }
    if (isText(node)) text += node.nodeValue ?? '';
  }
  return text;
}

const endsSentence = /[.!?:…。！？]["'”’」』)]*$/;

/** Letters of scripts without spaces or case, punctuation and small letters continue a sentence. */
const continues = /^\s*[\p{Ll}\p{Lo},.;:!?)\]」』】、。，；]/u;

/**
 * Whether an element with a picture is in the middle of a sentence, rather than between paragraphs.
 * @param before text of the block up to the element
 */
export function isInSentence(element: DomElement, before: string): boolean {
  const after = textAfter(element);
  if (!/\S/.test(after)) return false;
  // A drawn initial: the rest of its word follows.
  if (/(?:^|\s)$/.test(before) && /^\p{Ll}/u.test(after)) return true;
  if (!/\S/.test(before)) return false;
  return !endsSentence.test(before.trimEnd()) && continues.test(after);
}

/** Whether the text of a control is a word of a sentence: text before it and after it in the same line. */
export function isControlInSentence(element: DomElement): boolean {
  let before: DomNode = element;
  let previous = '';
  const parent = element.parentNode;
  if (!parent || !isElement(parent) || !/^(?:p|li|dd|td|span|em|strong|blockquote|a)$/.test(nameOf(parent)))
    return false;
  for (let child = parent.firstChild; child && child !== element; child = child.nextSibling) {
    before = child;
    previous = isText(before)
      ? (before.nodeValue ?? '')
      : /\S/.test(previous)
        ? previous
        : (child.textContent ?? '');
  }
  return (
    /\p{L}/u.test(previous) &&
    /^\s*[\p{L},.;:]/u.test(textAfter(element)) &&
    (element.textContent ?? '').length <= 60
  );
}
