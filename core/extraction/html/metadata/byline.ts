import { collapseSpace } from '../../characters.ts';
import {
  childrenOf,
  isElement,
  isText,
  nameOf,
  type DomDocument,
  type DomElement,
  type DomNode,
} from '../dom/dom.ts';
import { normalizeValue } from './meta-values.ts';
import { inNaturalOrder, isRole, namesIn, namesInCatalog } from './names.ts';

const bylineSelectors =
  '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"], .byline, .author-name';
const bylineClasses =
  '.author, .autor, .auteur, .autore, .yazar, .post-author, .entry-author, .article-author, .byline-name, [class*="author-name"], [class*="author__name"], [class*="byline__name"], [class*="byline"], [id*="byline"]';

/** Maximum length in code units of the text of a byline; longer text is an author box. */
const longest = 160;
const maxName = 80;

/** Labels of buttons next to the name of an author. */
const button =
  /^(?:follow(?:ing)?|unfollow|subscribe|contact|e-?mail|bio|profile|(?:view|see) (?:profile|bio)|share|folgen|abonnieren|kontakt|suivre|s['’]abonner|seguir|segui|volg|följ|følg|obserwuj|подписаться|关注|フォロー)$/i;

/** Maximum length in code units of a button or a role. */
const maxPart = 40;

/** Notes of LaTeXML inside names: marks, affiliations, thanks. */
const isNote = (element: DomElement): boolean =>
  /(?:^|\s)ltx_(?:note|author_notes|ERROR)(?:\s|$)/.test((element.getAttribute('class') ?? '').slice(0, 200));

/** Text in which elements that touch are separated by bars: "Ina Ahlers|Staff Writer". */
function partsText(root: DomElement): string {
  let text = '';
  const open: (DomNode | 'edge')[] = [root];
  for (let node = open.pop(); node && text.length < longest * 4; node = open.pop()) {
    if (node === 'edge') {
      if (/\S$/.test(text)) text += '\ue000';
    } else if (isText(node)) text += (node.nodeValue ?? '').replace(/\s+/g, ' ');
    else if (isElement(node) && !/^(?:script|style|svg|time|button|img)$/.test(nameOf(node))) {
      if (isNote(node)) continue;
      const own = node === root ? '' : collapseSpace((node.textContent ?? '').slice(0, maxPart * 2));
      if (own.length <= maxPart && button.test(own)) continue;
      if (own.length <= maxPart && isRole(own)) text += ' | ';
      open.push('edge', ...childrenOf(node).toReversed(), 'edge');
    }
  }
  // A space beside an edge already separates.
  const single = text.replace(/\ue000+/gu, '\ue000');
  return collapseSpace(single.replace(/\ue000(?=\s|$)|(?<=\s)\ue000/gu, '').replaceAll('\ue000', ' | '));
}

/** Whether an element belongs to another article or to the site. */
function isElsewhere(element: DomElement): boolean {
  for (let at: DomNode | null = element; at && isElement(at); at = at.parentNode)
    if (
      /^(?:aside|nav|footer|li|blockquote)$/.test(nameOf(at)) ||
      /\b(?:related|comment|teaser|sidebar)/i.test((at.getAttribute('class') ?? '').slice(0, 200))
    )
      return nameOf(at) !== 'li' || at.querySelector('h1,h2,h3,h4') !== null;
  return false;
}

function visibleByline(document: DomDocument, selectors: string): string | null {
  for (const element of Array.from(document.querySelectorAll(selectors)).slice(0, 20)) {
    if (isElsewhere(element)) continue;
    const text = collapseSpace(element.getAttribute('content') ?? partsText(element));
    const names = namesOf(text);
    if (names.length === 0) continue;
    const others = besides(element).flatMap((other) => namesOf(collapseSpace(partsText(other))));
    return [...new Set([...names, ...others])].join(', ');
  }
  return null;
}

/** The names in a visible text, or none when it is no byline. */
function namesOf(text: string): string[] {
  if (text === '' || text.length > longest) return [];
  const names = namesIn(text, true)?.filter((name) => name.length <= maxName && /^[\p{L}]/u.test(name)) ?? [];
  return /^[\p{Lu}\p{Lo}]/u.test(names.join('')) ? names : [];
}

/** Maximum number of further authors. */
const maxOthers = 10;

/** Further authors: the siblings of an author's element that have the same tag and class, or are alone in the next list items. */
function besides(element: DomElement): DomElement[] {
  const parent = element.parentNode;
  if (!parent || !isElement(parent)) return [];
  const isSame = (other: DomElement): boolean =>
    other !== element &&
    nameOf(other) === nameOf(element) &&
    (other.getAttribute('class') ?? '') === (element.getAttribute('class') ?? '');
  const isList = nameOf(parent) === 'li' && parent.parentNode !== null && isElement(parent.parentNode);
  const holder = isList && parent.parentNode && isElement(parent.parentNode) ? parent.parentNode : parent;
  const children = childrenOf(holder).filter(isElement);
  const all = isList
    ? children.flatMap((item) => {
        const own = childrenOf(item).filter(isElement);
        return own.length === 1 ? own : [];
      })
    : children;
  return all.filter(isSame).slice(0, maxOthers);
}

const joined = (names: readonly string[] | null): string | null =>
  names === null || names.length === 0 ? null : [...new Set(names)].join(', ');

/** Maximum number of authors of a paper. */
const maxOfPaper = 50;

/** The authors of a paper that LaTeXML converted, as arXiv shows them. */
const authorsOfPaper = (document: DomDocument): string | null =>
  joined(
    Array.from(document.querySelectorAll('.ltx_authors .ltx_personname'))
      .slice(0, maxOfPaper)
      .flatMap((person) => namesIn(collapseSpace(partsText(person)), true) ?? []),
  );

/** The authors of a page, from the most reliable source first; null when unknown. */
export function readByline(
  document: DomDocument,
  values: ReadonlyMap<string, readonly string[]>,
  jsonLd: { readonly people: readonly string[]; readonly organizations: readonly string[] },
): string | null {
  const readAll = (names: readonly string[]): string | null =>
    joined(names.flatMap((name) => namesIn(normalizeValue(name), false) ?? []));
  const people = readAll(jsonLd.people);
  if (people !== null) return people;
  const cited = (values.get('citation_author') ?? []).map(inNaturalOrder);
  if (cited.length > 0) return joined(cited);
  for (const name of [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'dc.creator',
    'dcterms.creator',
    'byl',
  ]) {
    const names = joined((values.get(name) ?? []).flatMap(namesInCatalog));
    if (names !== null) return names;
  }
  return (
    authorsOfPaper(document) ??
    visibleByline(document, bylineSelectors) ??
    visibleByline(document, bylineClasses) ??
    readAll(jsonLd.organizations)
  );
}
