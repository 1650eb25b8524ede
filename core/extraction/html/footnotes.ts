import { childrenOf, isElement, isWithin, nameOf, type DomElement, type DomNode } from './dom/dom.ts';
import { classOf, maxClassLength } from './dom/elements.ts';

/** A footnote with its elements, label, references and back links. */
interface PageNote {
  readonly id: string;
  readonly label: string;
}

/** The footnotes of a page, by element. */
export interface PageNotes {
  /** The element that contains a note. */
  readonly bodies: ReadonlyMap<DomNode, PageNote>;
  /** Reference links in the text. */
  readonly signs: ReadonlyMap<DomNode, PageNote>;
  /** Notes in the middle of sentences, as pages show them in the margin. */
  readonly inline: ReadonlyMap<DomNode, PageNote>;
  /** Back links and labels in notes, which the window renders itself. */
  readonly furniture: ReadonlySet<DomNode>;
}

/** A page without notes. */
export const noNotes: PageNotes = {
  bodies: new Map(),
  signs: new Map(),
  inline: new Map(),
  furniture: new Set(),
};

/** Maximum number of links examined; a page with more is an index. */
const maxLinks = 20_000;

const fragmentOf = (link: DomElement): string | null => {
  const found = /^[^#]*#([^#]+)$/.exec(link.getAttribute('href')?.trim() ?? '');
  if (!found?.[1]) return null;
  try {
    return decodeURIComponent(found[1]);
  } catch {
    return found[1];
  }
};

const textOf = (node: DomNode): string => (node.textContent ?? '').trim();

/** Labels of references: "1", "[12]", "(a)", "*", "†". */
const isSign = (text: string): boolean =>
  /^[[(]?(?:\d{1,4}|[a-z]{1,2}|[ivxlc]{1,6}|note \d{1,3}|n \d{1,3}|[*†‡§¶#]{1,4})[\])]?[.:]?$/i.test(text);

const labelOf = (sign: DomNode): string => textOf(sign).replace(/^[[(]|[\])]?[.:]?$/g, '');

const isBackSign = (text: string): boolean =>
  /^[\s[(]*(?:[↩⏎↑⇑⤴^«←⮐🔙]|\ufe0e|\ufe0f|back(?: to (?:text|top|content))?|return(?: to text)?|jump up)+[\s\])]*$/iu.test(
    text,
  );

const noteWords =
  /foot-?note|end-?note|note-?ref|sidenote|cite_?note|(?:^|[\s_-])(?:fn|ref|reference)s?(?:$|[\s_:\d-])/i;

const mentionsNote = (element: DomElement): boolean =>
  ['class', 'id', 'role', 'epub:type', 'rel', 'name'].some((name) =>
    noteWords.test((element.getAttribute(name) ?? '').slice(0, maxClassLength)),
  );

const parentOf = (node: DomNode): DomElement | null =>
  node.parentNode && isElement(node.parentNode) ? node.parentNode : null;

/** Whether a short link is in `<sup>` or has a class of references. */
function looksLikeSign(link: DomElement): boolean {
  if (link.getAttribute('role') === 'doc-noteref' || mentionsNote(link)) return true;
  const parent = parentOf(link);
  if (parent && (nameOf(parent) === 'sup' || mentionsNote(parent))) return true;
  return link.querySelector('sup') !== null;
}

const holders = /^(?:li|p|div|aside|dd|section|td|blockquote)$/;

/** The block of a note's target, which may be an anchor in its first line. */
function holderOf(target: DomElement): DomElement | null {
  let element: DomElement | null = target;
  for (let step = 0; element && step < 4; step += 1) {
    if (holders.test(nameOf(element))) break;
    element = parentOf(element);
  }
  if (!element || !holders.test(nameOf(element))) return null;
  // The row of a table of notes, whose text is in the other cells.
  if (nameOf(element) === 'td') return null;
  return element.querySelector('h1,h2,h3,article,main') === null ? element : null;
}

/** The label before a note's text, or the back link after it. */
function footnoteMarkupOf(holder: DomElement, backTo: ReadonlySet<string>): DomElement[] {
  return Array.from(holder.querySelectorAll('a')).filter((link) => {
    const to = fragmentOf(link);
    const text = textOf(link);
    if (to === null) return false;
    return backTo.has(to) ||
      isBackSign(text) ||
      /backlink|backref|doc-backlink/i.test(
        `${link.getAttribute('class') ?? ''} ${link.getAttribute('role') ?? ''} ${link.getAttribute('rev') ?? ''}`,
      )
      ? isSign(text) || isBackSign(text) || text === ''
      : false;
  });
}

/** The ids of an element and its inline ancestors, which back links point to. */
function namesAround(link: DomElement): string[] {
  const names: string[] = [];
  let element: DomElement | null = link;
  for (let step = 0; element && step < 3; step += 1) {
    for (const name of [element.getAttribute('id'), element.getAttribute('name')]) if (name) names.push(name);
    if (!/^(?:a|sup|span|small)$/.test(nameOf(element))) break;
    for (const child of childrenOf(element)) {
      const id = isElement(child) ? child.getAttribute('id') : null;
      if (id) names.push(id);
    }
    element = parentOf(element);
  }
  return names;
}

/**
 * Finds the footnotes of a page: a short link to a block of the same page that is superscript, has a class of references, or is
 * answered by a back link. Numbered in the order of the references.
 */
export function findNotes(root: DomElement): PageNotes {
  const links = Array.from(root.querySelectorAll('a'));
  if (links.length > maxLinks) return noNotes;
  const candidates = links.filter((link) => fragmentOf(link) !== null && isSign(textOf(link)));
  const inline = findInlineNotes(root);
  if (candidates.length === 0 && inline.notes.size === 0) return noNotes;
  const targets = new Map<string, DomElement>();
  for (const element of Array.from(root.querySelectorAll('[id],a[name]'))) {
    for (const name of [element.getAttribute('id'), element.getAttribute('name')])
      if (name && !targets.has(name)) targets.set(name, element);
  }
  const bodies = new Map<DomNode, PageNote>();
  const signs = new Map<DomNode, PageNote>();
  const backTo = new Map<DomNode, Set<string>>();
  const furniture = new Set<DomNode>(inline.furniture);
  const signNames = new Set<string>();
  for (const link of candidates) {
    // The number of a note that leads back to its reference can be outside the note's own element.
    if (signNames.has(fragmentOf(link) ?? '')) {
      furniture.add(link);
      continue;
    }
    // A link inside a note is a back link or points to another note, and is not its reference.
    if (isWithin(link.parentNode, bodies)) continue;
    const target = targets.get(fragmentOf(link) ?? '');
    const holder = target ? holderOf(target) : null;
    if (!target || !holder || contains(holder, link)) continue;
    const names = namesAround(link);
    const answered = Array.from(holder.querySelectorAll('a')).some((back) =>
      names.includes(fragmentOf(back) ?? ''),
    );
    if (!answered && !looksLikeSign(link)) continue;
    const label = labelOf(link);
    const note = bodies.get(holder) ?? { id: String(bodies.size + 1), label };
    bodies.set(holder, note);
    signs.set(link, note);
    for (const name of names) signNames.add(name);
    backTo.set(holder, new Set([...(backTo.get(holder) ?? []), ...names]));
  }
  for (const holder of bodies.keys()) {
    if (isElement(holder))
      for (const link of footnoteMarkupOf(holder, backTo.get(holder) ?? new Set())) furniture.add(link);
  }
  const count = bodies.size;
  const placed = [...inline.notes].map(
    ([element, sign], index) =>
      [
        element,
        { id: String(count + index + 1), label: sign ? labelOf(sign) : String(count + index + 1) },
        sign,
      ] as const,
  );
  for (const [, note, sign] of placed) if (sign) signs.set(sign, note);
  return {
    bodies,
    signs,
    inline: new Map(placed.map(([element, note]) => [element, note] as const)),
    furniture,
  };
}

/** Class of a note in the margin beside its sentence. */
const inlineNote =
  /(?:^|[\s_-])(?:side-?note|margin-?note|inline-?note|footnote-?(?:content|text|body)?)(?:$|[\s_-])/i;

/** Notes inside paragraphs, with the sign before each if there is one; the sign that a note repeats is furniture. */
function findInlineNotes(root: DomElement): {
  readonly notes: ReadonlyMap<DomElement, DomElement | null>;
  readonly furniture: ReadonlySet<DomNode>;
} {
  const notes = new Map<DomElement, DomElement | null>();
  const furniture = new Set<DomNode>();
  const candidates = Array.from(
    root.querySelectorAll('span[class*="note"],small[class*="note"],aside[class*="note"]'),
  );
  for (const element of candidates.slice(0, maxLinks)) {
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

function contains(holder: DomNode, node: DomNode): boolean {
  for (let at: DomNode | null = node; at; at = at.parentNode) if (at === holder) return true;
  return false;
}
