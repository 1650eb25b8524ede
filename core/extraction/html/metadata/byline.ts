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
import { inNaturalOrder, namesIn, namesInCatalog } from './names.ts';

const bylineSelectors =
  '[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"], .byline, .author-name';
const bylineClasses =
  '.author, .autor, .auteur, .autore, .yazar, .post-author, .entry-author, .article-author, .byline-name, [class*="author-name"], [class*="author__name"], [class*="byline__name"], [class*="byline"], [id*="byline"]';

/** Maximum length in code units of the text of a byline; longer text is an author box. */
const longest = 160;
const maxName = 80;

/** Text in which elements that touch are separated by bars: "Ina Ahlers|Staff Writer". */
function partsText(root: DomElement): string {
  let text = '';
  const open: (DomNode | 'edge')[] = [root];
  for (let node = open.pop(); node && text.length < longest * 4; node = open.pop()) {
    if (node === 'edge') {
      if (/\S$/.test(text)) text += '\ue000';
    } else if (isText(node)) text += (node.nodeValue ?? '').replace(/\s+/g, ' ');
    else if (isElement(node) && !/^(?:script|style|svg|time|button|img)$/.test(nameOf(node))) {
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
      /^(?:aside|nav|footer|li)$/.test(nameOf(at)) ||
      /\b(?:related|comment|teaser|sidebar)/i.test((at.getAttribute('class') ?? '').slice(0, 200))
    )
      return nameOf(at) !== 'li' || at.querySelector('h1,h2,h3,h4') !== null;
  return false;
}

function visibleByline(document: DomDocument, selectors: string): string | null {
  for (const element of Array.from(document.querySelectorAll(selectors)).slice(0, 20)) {
    if (isElsewhere(element)) continue;
    const text = collapseSpace(element.getAttribute('content') ?? partsText(element));
    if (text === '' || text.length > longest) continue;
    const names = namesIn(text, true)?.filter((name) => name.length <= maxName && /^[\p{L}]/u.test(name));
    if (names && names.length > 0 && /^[\p{Lu}\p{Lo}]/u.test(names.join(''))) return names.join(', ');
  }
  return null;
}

const joined = (names: readonly string[] | null): string | null =>
  names === null || names.length === 0 ? null : [...new Set(names)].join(', ');

/** The authors of a page, from the most reliable source first; null when unknown. */
export function readByline(
  document: DomDocument,
  values: ReadonlyMap<string, readonly string[]>,
  jsonLd: readonly string[],
): string | null {
  const fromData = joined(jsonLd.flatMap((name) => namesIn(normalizeValue(name), false) ?? []));
  if (fromData !== null) return fromData;
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
    const read = name.startsWith('dc') ? namesInCatalog : (value: string) => namesIn(value, false) ?? [];
    const names = joined((values.get(name) ?? []).flatMap(read));
    if (names !== null) return names;
  }
  return visibleByline(document, bylineSelectors) ?? visibleByline(document, bylineClasses);
}
