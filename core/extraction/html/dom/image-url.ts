import { trimOf } from '../../../text/trim.ts';
import { childrenOf, isElement, nameOf, type DomElement } from './dom.ts';

/** Attributes of lazily loaded images, largest first. */
const lazyAttributes = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-original-src',
  'data-hi-res-src',
  'data-full-src',
  'data-large-file',
  'data-url',
  'data-image',
  'data-img-src',
  'data-pagespeed-lazy-src',
];
const setAttributes = ['srcset', 'data-srcset', 'data-lazy-srcset'];

/** Maximum width in CSS pixels of a requested image; more than any column shows, even on a high-density screen. */
const maxWantedWidth = 2000;
const placeholder =
  /(?:^data:|blank|spacer|placeholder|pixel|1x1|transparent|lazy[-_]?load|loading|grey\.gif)/i;

/**
 * The candidates of a `srcset` with their widths; a density of 2 counts as 2000 pixels, so that it is preferred. A comma ends a
 * candidate after its size or before white space, as URLs have commas too.
 */
export function candidatesOf(set: string): { readonly address: string; readonly width: number }[] {
  const candidates: { address: string; width: number }[] = [];
  let isOpen = false;
  for (const word of set.split(/\s+/)) {
    if (word === '') continue;
    const last = candidates.at(-1);
    // The size of the candidate before, which may be written together with the next candidate.
    const [sized = '', size, unit] = (isOpen ? /^([\d.]{1,20})([wx])(?:,|$)/.exec(word) : null) ?? [];
    if (last && size !== undefined) last.width = unit === 'w' ? Number(size) : Number(size) * 1000;
    const rest = trimOf(word.slice(sized.length), /,/);
    if (rest !== '') candidates.push({ address: rest, width: 1000 });
    isOpen = rest !== '' && !word.endsWith(',');
  }
  return candidates;
}

/** The widest candidate within the limit, otherwise the narrowest. */
function bestOf(set: string): string | null {
  const all = candidatesOf(set)
    .filter(({ address }) => !address.startsWith('data:'))
    .toSorted((a, b) => a.width - b.width);
  return (all.findLast(({ width }) => width <= maxWantedWidth) ?? all[0])?.address ?? null;
}

const setOf = (element: DomElement): string | null =>
  setAttributes.map((name) => element.getAttribute(name)).find((set) => set && /\S/.test(set)) ?? null;

function lazyUrl(element: DomElement): string | null {
  for (const name of lazyAttributes) {
    const value = element.getAttribute(name)?.trim();
    if (value && /^(?:https?:)?\/\/|^\.{0,2}\/|\.(?:jpe?g|png|gif|webp|avif)\b/i.test(value)) return value;
  }
  return null;
}

/** Supported formats; `<picture>` may list others first. */
const known = /^image\/(?:jpe?g|png|webp|gif|avif|svg\+xml)$/i;

/** The sources of the enclosing `<picture>`. */
function pictureSet(image: DomElement): string | null {
  const around = image.parentNode && isElement(image.parentNode) ? image.parentNode : null;
  if (!around || nameOf(around) !== 'picture') return null;
  for (const source of childrenOf(around)) {
    if (!isElement(source) || nameOf(source) !== 'source') continue;
    const type = source.getAttribute('type');
    const set = type === null || known.test(type) ? setOf(source) : null;
    if (set !== null) return set;
  }
  return null;
}

/** The URL in the attributes of an image and its `<picture>`, as written; null when there is none. */
export function addressOf(image: DomElement): string | null {
  const src = image.getAttribute('src')?.trim() ?? '';
  const late = lazyUrl(image);
  const set = setOf(image) ?? pictureSet(image);
  const best = set === null ? null : bestOf(set);
  if (best !== null) return best;
  if (late !== null && (src === '' || placeholder.test(src))) return late;
  // An embedded `data:` image counts if it is larger than a placeholder.
  return src === '' || (src.startsWith('data:') && src.length < 1000 && !src.startsWith('data:image/svg'))
    ? late
    : src;
}
