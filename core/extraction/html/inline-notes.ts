import { childrenOf, isElement, isWithin, nameOf, type DomElement, type DomNode } from './dom/dom.ts';
import { classOf } from './dom/elements.ts';
import { isSign, parentOf, textOf } from './footnote-signs.ts';

/** Maximum number of elements examined. */
const maxCandidates = 20_000;

/** Class of a note in the margin beside its sentence. */
const inlineNote =
  /(?:^|[\s_-])(?:side-?note|margin-?note|inline-?note|footnote-?(?:content|text|body)?)(?:$|[\s_-])/i;

/** Notes inside paragraphs, with the sign before each if there is one; the sign that a note repeats is furniture. */
export function findInlineNotes(root: DomElement): {
  readonly notes: ReadonlyMap<DomElement, DomElement | null>;
  readonly furniture: ReadonlySet<DomNode>;
} {
  const notes = new Map<DomElement, DomElement | null>();
  const furniture = new Set<DomNode>();
  const candidates = Array.from(
    root.querySelectorAll('span[class*="note"],small[class*="note"],aside[class*="note"]'),
  );
  for (const element of candidates.slice(0, maxCandidates)) {
    const classes = classOf(element);
    const parent = parentOf(element);
    // A sign has such a class as well, and is short.
    if (!inlineNote.test(classes) || !parent || !/^(?:p|li|td|dd|span|em|blockquote)$/.test(nameOf(parent)))
      continue;
    const words = textOf(element);
    if (words.length < 10 || isWithin(element.parentNode, notes)) continue;
    const before = previousElement(element);
    const sign =
      before && /^(?:sup|a|span|label)$/.test(nameOf(before)) && isSign(textOf(before)) ? before : null;
    notes.set(element, sign);
    for (const label of leadingSigns(element)) furniture.add(label);
  }
  return { notes, furniture };
}

/** The labels at the beginning of a note, which some programs write several times, at any depth. */
function leadingSigns(note: DomElement): DomElement[] {
  const signs: DomElement[] = [];
  const open: DomNode[] = [note];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isElement(node)) {
      if (node !== note && /^(?:sup|a|span|b|strong)$/.test(nameOf(node)) && isSign(textOf(node)))
        signs.push(node);
      else open.push(...childrenOf(node).toReversed());
    } else if (/\S/.test(node.nodeValue ?? '')) break;
  }
  return signs;
}

/** The element directly before another one, without text between them. */
function previousElement(element: DomElement): DomElement | null {
  const parent = parentOf(element);
  let previous: DomElement | null = null;
  for (const child of parent ? childrenOf(parent) : []) {
    if (child === element) return previous;
    if (isElement(child))
      previous = /^(?:input|label)$/.test(nameOf(child)) && textOf(child) === '' ? previous : child;
    else if (/\S/.test(child.nodeValue ?? '') && child.nodeType === 3) previous = null;
  }
  return null;
}
