import { AppError } from '../../../../core/model/error.ts';
import { folderOf, resolveInside } from '../../containers/container.ts';
import { attributeOf, collapsedText, elementsNamed, parseXml, type XmlDocument } from './xml.ts';

interface BookItem {
  readonly id: string;
  /** In the archive. */
  readonly path: string;
  readonly type: string;
  readonly properties: readonly string[];
}

/** What a book's package document says (EPUB 3.3, OPF 2.0). */
export interface BookPackage {
  readonly title: string | null;
  readonly byline: string | null;
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly lang: string | null;
  readonly items: readonly BookItem[];
  /** The chapters' files in reading order; what stands outside of it (notes, often) at the end. */
  readonly spine: readonly BookItem[];
  /** Path of the cover's picture. */
  readonly cover: string | null;
  /** Path of the table of contents: EPUB 3's navigation document, or EPUB 2's NCX. */
  readonly contents: { readonly kind: 'nav' | 'ncx'; readonly path: string } | null;
}

const damaged = (): AppError =>
  new AppError(
    'unsupported',
    'The e-book is damaged: it does not say what its chapters are. Get the file once more, and try again.',
  );

/** The path of the package document, out of META-INF/container.xml; without one, the first that is there. */
export function packagePath(container: string | null, names: readonly string[]): string {
  const named = container === null ? undefined : elementsNamed(parseXml(container), 'rootfile')[0];
  const path = resolveInside('', attributeOf(named, 'full-path') ?? '') ?? '';
  const found = names.includes(path) ? path : names.find((name) => name.endsWith('.opf'));
  if (found === undefined) throw damaged();
  return found;
}

const isoDate = (text: string | null): string | null =>
  text !== null && /^\d{4}(?:-\d{2}){0,2}(?:T.*)?$/.test(text) ? text.slice(0, 10) : null;

function authorsOf(root: XmlDocument): string | null {
  const creators = elementsNamed(root, 'creator');
  const authors = creators.filter((creator) => (attributeOf(creator, 'role') ?? 'aut') === 'aut');
  const names = (authors.length > 0 ? authors : creators).map(collapsedText).filter((name) => name !== null);
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}

/** The package document in, what it says out. Throws AppError when it names no chapters. */
export function readPackage(xml: string, path: string): BookPackage {
  const root = parseXml(xml);
  const folder = folderOf(path);
  const items: BookItem[] = elementsNamed(root, 'item').flatMap((item) => {
    const place = resolveInside(folder, attributeOf(item, 'href') ?? '');
    if (place === null) return [];
    return {
      id: attributeOf(item, 'id') ?? '',
      path: place,
      type: (attributeOf(item, 'media-type') ?? '').toLowerCase(),
      properties: (attributeOf(item, 'properties') ?? '').split(/\s+/),
    };
  });
  const byId = new Map(items.map((item) => [item.id, item]));
  const refs = elementsNamed(root, 'itemref').flatMap((ref) => {
    const item = byId.get(attributeOf(ref, 'idref') ?? '');
    return item ? [{ item, linear: attributeOf(ref, 'linear') !== 'no' }] : [];
  });
  const spine = [...refs.filter(({ linear }) => linear), ...refs.filter(({ linear }) => !linear)];
  if (spine.length === 0) throw damaged();

  const nav = items.find(({ properties }) => properties.includes('nav'));
  const ncx =
    byId.get(attributeOf(elementsNamed(root, 'spine')[0], 'toc') ?? '') ??
    items.find(({ type }) => type === 'application/x-dtbncx+xml');
  const coverMeta = elementsNamed(root, 'meta').find((meta) => attributeOf(meta, 'name') === 'cover');
  const coverId = attributeOf(coverMeta, 'content');
  const cover =
    items.find(({ properties }) => properties.includes('cover-image')) ??
    items.find(({ id, type }) => id === coverId && type.startsWith('image/'));
  const first = (name: string): string | null => collapsedText(elementsNamed(root, name)[0]);
  return {
    title: first('title'),
    byline: authorsOf(root),
    publisher: first('publisher'),
    publishedAt: isoDate(first('date')),
    lang: first('language'),
    items,
    spine: [...new Set(spine.map(({ item }) => item))],
    cover: cover?.path ?? null,
    contents: nav ? { kind: 'nav', path: nav.path } : ncx ? { kind: 'ncx', path: ncx.path } : null,
  };
}
