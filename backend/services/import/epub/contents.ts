import { folderOf, resolveInside } from '../../containers/container.ts';
import {
  attributeOf,
  childrenNamed,
  collapsedText,
  elementsNamed,
  parseXml,
  type XmlElement,
} from './xml.ts';

/** An entry of a book's table of contents. */
export interface ContentsEntry {
  readonly label: string;
  /** The chapter's file in the archive. */
  readonly path: string;
  /** The fragment in it; null for its beginning. */
  readonly fragment: string | null;
  /** 1 for the top level. */
  readonly level: number;
}

const deepest = 6;

function entry(label: string | null, href: string | null, folder: string, level: number): ContentsEntry[] {
  const path = href === null ? null : resolveInside(folder, href);
  if (label === null || path === null) return [];
  const [, ...fragments] = (href ?? '').split('#');
  const fragment = fragments.join('#') || null;
  return [{ label, path, fragment, level }];
}

/** EPUB 3: nested lists of links in `nav epub:type="toc"`. */
function navEntries(list: XmlElement, folder: string, level: number): ContentsEntry[] {
  if (level > deepest) return [];
  return childrenNamed(list, 'li').flatMap((item) => {
    const [link] = childrenNamed(item, 'a');
    const [inner] = childrenNamed(item, 'ol');
    return [
      ...entry(collapsedText(link), attributeOf(link, 'href'), folder, level),
      ...(inner ? navEntries(inner, folder, level + 1) : []),
    ];
  });
}

/** EPUB 2: nested `navPoint`s. */
function ncxEntries(parent: XmlElement, folder: string, level: number): ContentsEntry[] {
  if (level > deepest) return [];
  return childrenNamed(parent, 'navpoint').flatMap((point) => {
    const [label] = childrenNamed(point, 'navlabel');
    const [content] = childrenNamed(point, 'content');
    return [
      ...entry(collapsedText(label), attributeOf(content, 'src'), folder, level),
      ...ncxEntries(point, folder, level + 1),
    ];
  });
}

/** Parses the entries of a navigation document or an NCX; empty for one that cannot be read. */
export function readContents(xml: string, kind: 'nav' | 'ncx', path: string): ContentsEntry[] {
  const root = parseXml(xml);
  const folder = folderOf(path);
  if (kind === 'ncx') return elementsNamed(root, 'navmap').flatMap((map) => ncxEntries(map, folder, 1));
  const navs = elementsNamed(root, 'nav');
  const toc = navs.find((nav) => (attributeOf(nav, 'type') ?? '').split(/\s+/).includes('toc')) ?? navs[0];
  const list = toc ? elementsNamed(toc, 'ol')[0] : undefined;
  return list ? navEntries(list, folder, 1) : [];
}
