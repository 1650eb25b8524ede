import { childrenOf, isElement, isWithin, nameOf, type DomElement, type DomNode } from './dom/dom.ts';
import { isBackSign, isSign, labelOf, looksLikeSign, parentOf, textOf } from './footnote-signs.ts';
import { findInlineNotes } from './inline-notes.ts';

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

function contains(holder: DomNode, node: DomNode): boolean {
  for (let at: DomNode | null = node; at; at = at.parentNode) if (at === holder) return true;
  return false;
}
