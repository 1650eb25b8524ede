import { childrenOf, isElement, nameOf, type DomElement, type DomNode } from './dom/dom.ts';
import { maxClassLength } from './dom/elements.ts';

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
  /** Back links and labels in notes, which the window renders itself. */
  readonly furniture: ReadonlySet<DomNode>;
}

const none: PageNotes = { bodies: new Map(), signs: new Map(), furniture: new Set() };

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
  if (links.length > maxLinks) return none;
  const candidates = links.filter((link) => fragmentOf(link) !== null && isSign(textOf(link)));
  if (candidates.length === 0) return none;
  const targets = new Map<string, DomElement>();
  for (const element of Array.from(root.querySelectorAll('[id],a[name]'))) {
    for (const name of [element.getAttribute('id'), element.getAttribute('name')])
      if (name && !targets.has(name)) targets.set(name, element);
  }
  const bodies = new Map<DomNode, PageNote>();
  const signs = new Map<DomNode, PageNote>();
  const backTo = new Map<DomNode, Set<string>>();
  for (const link of candidates) {
    // A link inside a note is a back link or points to another note, and is not its reference.
    if (isInside(link, bodies)) continue;
    const target = targets.get(fragmentOf(link) ?? '');
    const holder = target ? holderOf(target) : null;
    if (!target || !holder || contains(holder, link)) continue;
    const names = namesAround(link);
    const answered = Array.from(holder.querySelectorAll('a')).some((back) =>
      names.includes(fragmentOf(back) ?? ''),
    );
    if (!answered && !looksLikeSign(link)) continue;
    const label = textOf(link).replace(/^[[(]|[\])]?[.:]?$/g, '');
    const note = bodies.get(holder) ?? { id: String(bodies.size + 1), label };
    bodies.set(holder, note);
    signs.set(link, note);
    backTo.set(holder, new Set([...(backTo.get(holder) ?? []), ...names]));
  }
  const furniture = new Set<DomNode>();
  for (const holder of bodies.keys()) {
    if (isElement(holder))
      for (const link of footnoteMarkupOf(holder, backTo.get(holder) ?? new Set())) furniture.add(link);
  }
  return { bodies, signs, furniture };
}

function contains(holder: DomNode, node: DomNode): boolean {
  for (let at: DomNode | null = node; at; at = at.parentNode) if (at === holder) return true;
  return false;
}

function isInside(node: DomNode, bodies: ReadonlyMap<DomNode, unknown>): boolean {
  for (let at: DomNode | null = node.parentNode; at; at = at.parentNode) if (bodies.has(at)) return true;
  return false;
}
