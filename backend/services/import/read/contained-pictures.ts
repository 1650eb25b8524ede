import type { DomDocument, DomElement } from '../../../../core/extraction/html/dom/dom.ts';

/** What the parser's elements can do besides being read. */
interface MutableElement extends DomElement {
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
}

/** Attributes that name a picture, or other sizes of it; the last ones are for scripts that load it late. */
const single = ['src', 'data-src', 'data-original', 'data-lazy-src'];
const sets = ['srcset', 'data-srcset'];

/** The URLs in a `srcset`. A comma parts them only after a size or before white space: URLs have commas too. */
const urlsIn = (set: string): string[] =>
  set.split(/,\s+|(?<=\s[\d.]+[wx])\s*,/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');

const namesOf = (element: DomElement): string[] => [
  ...single.map((name) => element.getAttribute(name) ?? ''),
  ...sets.flatMap((name) => urlsIn(element.getAttribute(name) ?? '')),
];

const pictureAround = ({ parentNode }: DomElement): DomElement | null =>
  parentNode !== null && 'localName' in parentNode && parentNode.localName === 'picture'
    ? (parentNode as DomElement)
    : null;

/**
 * Where one of the sizes of a picture lies in the file with the page, or beside it, the picture is made to name that one alone:
 * the others would have to be fetched.
 * @param find answers the URL to name in its place; null for what is not there.
 */
export async function preferContained(
  document: DomDocument,
  find: (reference: string) => Promise<string | null> | string | null,
): Promise<void> {
  for (const image of Array.from(document.querySelectorAll('img')) as MutableElement[]) {
    const picture = pictureAround(image);
    const sources = picture ? (Array.from(picture.querySelectorAll('source')) as MutableElement[]) : [];
    const named = [image, ...sources]
      .flatMap(namesOf)
      .filter((name) => name !== '' && !name.startsWith('data:'));
    for (const reference of new Set(named)) {
      const url = await find(reference);
      if (url === null) continue;
      for (const attribute of [...single, ...sets, 'sizes', 'loading']) image.removeAttribute(attribute);
      image.setAttribute('src', url);
      for (const source of sources) source.removeAttribute('srcset');
      break;
    }
  }
}
