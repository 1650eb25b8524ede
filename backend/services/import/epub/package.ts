import { messageRef } from '../../../../messages/message-keys.ts';
import { dateToIso } from '../../../../core/extraction/dates/parse-date.ts';
import { AppError } from '../../../../core/model/error.ts';
import { folderOf, resolveInside } from '../../containers/container.ts';
import { createNameFinder, pathKey } from './archive-names.ts';
import { authorsOf, type Creator } from './creators.ts';
import {
  attributeOf,
  collapsedText,
  elementsNamed,
  parseXml,
  type XmlDocument,
  type XmlElement,
} from './xml.ts';

interface BookItem {
  readonly id: string;
  /** In the archive. */
  readonly path: string;
  readonly type: string;
  /** Id of the item to use when this one cannot be read; empty when there is none. */
  readonly fallback: string;
  readonly properties: readonly string[];
}

/** The content of a book's package document (EPUB 3.3, OPF 2.0). */
export interface BookPackage {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly lang: string | null;
  readonly items: readonly BookItem[];
  /** The files of the chapters in reading order; those outside it (often notes) at the end. */
  readonly spine: readonly BookItem[];
  /** Path of the cover image. */
  readonly cover: string | null;
  /** Path of the table of contents: EPUB 3's navigation document, or EPUB 2's NCX. */
  readonly contents: { readonly kind: 'nav' | 'ncx'; readonly path: string } | null;
}

const damaged = (): AppError => new AppError('unsupported', messageRef('errors.read.bookDamaged'));

/** The path of the package document in META-INF/container.xml; without one, the first that exists. */
export function packagePath(container: string | null, names: readonly string[]): string {
  const named = container === null ? undefined : elementsNamed(parseXml(container), 'rootfile')[0];
  const path = resolveInside('', attributeOf(named, 'full-path') ?? '') ?? '';
  const found = createNameFinder(names)(path) ?? names.find((name) => name.toLowerCase().endsWith('.opf'));
  if (found === undefined) throw damaged();
  return found;
}

/** Types of chapters that can be read, and endings of chapters whose type is wrong. */
const readableTypes =
  /^(?:application\/xhtml\+xml|text\/html|application\/x-dtbook\+xml|text\/x-oeb1-document|application\/xml|image\/svg\+xml|text\/plain)$/;
const readableEndings = /\.(?:x?html?|xht)$/i;

/** Whether an item can be read as a chapter. */
export const isReadable = ({ type, path }: Pick<BookItem, 'type' | 'path'>): boolean =>
  readableTypes.test(type) || (readableEndings.test(path) && !/^(?:image|audio|video|font)\//.test(type));

/** The path of an item; one that begins with a slash counts from the root of the archive. */
function pathOf(folder: string, href: string): string {
  const place = href.trim();
  const path = place.startsWith('/') ? resolveInside('', place.slice(1)) : resolveInside(folder, place);
  // One that leads elsewhere stays in the list, so that a chapter is reported rather than dropped.
  return path ?? place;
}

/** A date, or as much of it as is known, in ISO 8601. Years before printed books are placeholders, such as calibre's 0101. */
function isoDate(text: string | null, lang: string | null): string | null {
  const known =
    text !== null && /^\d{4}(?:-\d{2}){0,2}(?:T.*)?$/.test(text)
      ? text
      : text === null
        ? null
        : dateToIso(text, lang);
  return known !== null && /^(?:1[4-9]|2\d)\d{2}/.test(known) ? known.slice(0, 10) : null;
}

/** The date of publication: not that of a change, and the first that is a date. */
function publishedOf(root: XmlDocument, lang: string | null): string | null {
  const dates = elementsNamed(root, 'date').filter(
    (date) => !/^(?:modification|creation|conversion)$/i.test(attributeOf(date, 'event') ?? ''),
  );
  const ordered = dates.toSorted(
    (a, b) =>
      Number(attributeOf(b, 'event') === 'publication') - Number(attributeOf(a, 'event') === 'publication'),
  );
  return ordered.map((date) => isoDate(collapsedText(date), lang)).find((date) => date !== null) ?? null;
}

const idOf = (element: XmlElement | undefined, name: string): string =>
  (attributeOf(element, name) ?? '').trim();

/** The value of a property that an element of EPUB 3 refines another one with; null for none. */
function refinementOf(element: XmlElement, property: string, root: XmlDocument): string | null {
  const id = idOf(element, 'id');
  const refined = elementsNamed(root, 'meta').find(
    (meta) => id !== '' && idOf(meta, 'refines') === `#${id}` && attributeOf(meta, 'property') === property,
  );
  return collapsedText(refined);
}

/** The main title of a book with several, otherwise the first. */
function titleOf(root: XmlDocument): string | null {
  const titles = elementsNamed(root, 'title');
  const main = titles.find((title) => refinementOf(title, 'title-type', root) === 'main');
  return collapsedText(main ?? titles[0]);
}

/** The role of a creator: EPUB 2 writes it as an attribute, EPUB 3 in an element that refines the creator. */
function roleOf(creator: XmlElement, root: XmlDocument): string | null {
  return attributeOf(creator, 'role') ?? refinementOf(creator, 'role', root);
}

const creatorsOf = (root: XmlDocument): Creator[] =>
  elementsNamed(root, 'creator').map((creator) => ({
    name: collapsedText(creator),
    role: roleOf(creator, root),
  }));

/** A chapter that the list of files does not have. */
const missingItem = (id: string): BookItem => ({ id, path: id, type: '', fallback: '', properties: [] });

/** Returns a function that is true for the first item of each file: a file can be in the reading order once for each of its parts. */
function isFirstOfPath(): (item: BookItem) => boolean {
  const seen = new Set<string>();
  return ({ path }) => {
    const key = pathKey(path);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };
}

/** Parses the package document. Throws an `AppError` when it has no chapters. */
export function readPackage(xml: string, path: string): BookPackage {
  const root = parseXml(xml);
  const folder = folderOf(path);
  const items: BookItem[] = elementsNamed(root, 'item').map((item) => ({
    id: idOf(item, 'id'),
    path: pathOf(folder, attributeOf(item, 'href') ?? ''),
    type: idOf(item, 'media-type').toLowerCase(),
    fallback: idOf(item, 'fallback'),
    properties: (attributeOf(item, 'properties') ?? '').split(/\s+/),
  }));
  const byId = new Map(items.toReversed().map((item) => [item.id, item]));
  // Follows the fallbacks of an item that cannot be read; the item itself when none of them can.
  const readableOf = (item: BookItem | undefined): BookItem | undefined => {
    const seen = new Set<BookItem>();
    for (let at = item; at && !seen.has(at); at = byId.get(at.fallback)) {
      if (isReadable(at)) return at;
      seen.add(at);
    }
    return item;
  };
  const refs = elementsNamed(root, 'itemref').flatMap((ref) => {
    const id = idOf(ref, 'idref');
    // Several items with one id are all meant; one that is not listed is reported as a chapter that cannot be read.
    const named = items.filter((item) => item.id === id);
    const linear = attributeOf(ref, 'linear') !== 'no';
    return (named.length > 0 ? named : [missingItem(id)]).map((item) => ({
      item: readableOf(item) ?? item,
      linear,
    }));
  });
  const inSpine = [...refs.filter(({ linear }) => linear), ...refs.filter(({ linear }) => !linear)];
  // A book whose reading order is empty is read in the order of its files.
  const spine = (inSpine.length > 0 ? inSpine.map(({ item }) => item) : items.filter(isReadable)).filter(
    isFirstOfPath(),
  );
  if (spine.length === 0) throw damaged();

  const nav = items.find(({ properties }) => properties.includes('nav'));
  const ncx =
    byId.get(idOf(elementsNamed(root, 'spine')[0], 'toc')) ??
    items.find(({ type }) => type === 'application/x-dtbncx+xml');
  const coverMeta = elementsNamed(root, 'meta').find((meta) => attributeOf(meta, 'name') === 'cover');
  const coverId = idOf(coverMeta, 'content');
  const cover =
    items.find(({ properties }) => properties.includes('cover-image')) ??
    items.find(({ id, type }) => id === coverId && type.startsWith('image/'));
  const first = (name: string): string | null => collapsedText(elementsNamed(root, name)[0]);
  return {
    title: titleOf(root),
    byline: authorsOf(creatorsOf(root)),
    publisher: first('publisher'),
    publishedAt: publishedOf(root, first('language')),
    lang: first('language'),
    items,
    spine,
    cover: cover?.path ?? null,
    contents: nav ? { kind: 'nav', path: nav.path } : ncx ? { kind: 'ncx', path: ncx.path } : null,
  };
}
