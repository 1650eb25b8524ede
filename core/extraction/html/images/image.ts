import { cleanCharacters, collapseSpace } from '../../characters.ts';
import { resolveHref } from '../../href.ts';
import type { ImageReference } from '../../../model/article.ts';
import { nameOf, type DomElement } from '../dom/dom.ts';
import { classOf } from '../dom/elements.ts';
import { addressOf } from '../dom/image-url.ts';

/** Pictures smaller than this in both directions are icons, avatars and tracking pixels. */
const smallest = 48;

const sizeOf = (image: DomElement, name: 'width' | 'height'): number | null => {
  const value = Number.parseInt(image.getAttribute(name) ?? '', 10);
  return Number.isSafeInteger(value) && value > 0 && value < 100_000 ? value : null;
};

const signClass =
  /(?:^|[\s_-])(?:emoji|smiley|icon|avatar|gravatar|logo|sprite|badge|tracking|pixel)(?:$|[\s_-])/i;

const isSign = (image: DomElement, width: number | null, height: number | null): boolean =>
  signClass.test(classOf(image)) ||
  (width !== null && width < smallest && (height === null || height < smallest)) ||
  (height !== null && height < smallest && width === null) ||
  width === 1 ||
  height === 1;

/**
 * The picture of an `<img>` (or the poster of a `<video>`); null for icons, avatars, tracking pixels and invalid URLs.
 * @param base URL of the page, for relative ones; null when unknown
 */
export function readImage(image: DomElement, base: string | null): ImageReference | null {
  const address = nameOf(image) === 'video' ? image.getAttribute('poster') : addressOf(image);
  const [width, height] = [sizeOf(image, 'width'), sizeOf(image, 'height')];
  if (!address || (nameOf(image) !== 'video' && isSign(image, width, height))) return null;
  const source = /^data:image\/[a-z+.-]+[;,]/i.test(address) ? address : resolveHref(address, base);
  if (source === null) return null;
  const alt = collapseSpace(cleanCharacters(image.getAttribute('alt') ?? '')).slice(0, 2000);
  return { source, alt, width, height };
}

/** Text that a small inline picture stands for, such as an emoji. */
function textOfIcon(image: DomElement): string | null {
  const alt = image.getAttribute('alt')?.trim() ?? '';
  return alt !== '' &&
    /^[\p{Extended_Pictographic}\p{Emoji_Component}]+$/u.test(alt) &&
    !/^[\d#*]+$/.test(alt)
    ? alt
    : null;
}

const isHidden = (element: DomElement): boolean =>
  element.hasAttribute('hidden') || /display\s*:\s*none/i.test(element.getAttribute('style') ?? '');

/** What an image contributes to an article: a picture, inline text, or nothing. */
export function imageOrIcon(element: DomElement, base: string | null): ImageReference | string | null {
  return isHidden(element) ? null : (textOfIcon(element) ?? readImage(element, base));
}
