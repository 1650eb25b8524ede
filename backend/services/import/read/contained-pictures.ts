import { candidatesOf } from '../../../../core/extraction/html/dom/image-url.ts';
import { HtmlElement, type HtmlDocument } from '../dom/nodes.ts';

/** Attributes with an image or its sizes; the last ones are for scripts that load it lazily. */
const single = ['src', 'data-src', 'data-original', 'data-lazy-src'];
const sets = ['srcset', 'data-srcset'];

const namesOf = (element: HtmlElement): string[] => [
  ...single.map((name) => element.getAttribute(name) ?? ''),
  ...sets.flatMap((name) => candidatesOf(element.getAttribute(name) ?? '').map(({ address }) => address)),
];

const pictureAround = ({ parentNode }: HtmlElement): HtmlElement | null =>
  parentNode instanceof HtmlElement && parentNode.localName === 'picture' ? parentNode : null;

/**
 * If one of the sizes of an image is in the page's file or folder, makes it the only source of the image: the others would have
 * to be fetched.
 * @param find returns the URL to use instead; null for what does not exist
 */
export async function preferContained(
  document: HtmlDocument,
  find: (reference: string) => Promise<string | null> | string | null,
): Promise<void> {
  for (const image of document.querySelectorAll('img')) {
    const picture = pictureAround(image);
    const sources = picture ? picture.querySelectorAll('source') : [];
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
