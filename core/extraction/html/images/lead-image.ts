import type { DraftBlock } from '../../draft.ts';
import { resolveHref } from '../../href.ts';
import type { ImageReference } from '../../../model/article.ts';
import { decodePath } from '../../../model/url.ts';
import { isElement, nameOf, type DomElement } from '../dom/dom.ts';
import { readImage } from './image.ts';

/** Generic pictures that pages declare when they have none. */
const siteWide =
  /logo|default[-_]?(?:image|share|og|social)?\b|placeholder|fallback|favicon|share[-_]image|social[-_]?(?:card|share)|blank\.|no[-_]?image|avatar|sprite/i;

/** File name without size, extension and escapes: the same picture is available at several URLs. */
function stemOf(address: string): string {
  const [path = ''] = address.split(/[?#]/);
  const name =
    decodePath(path)
      .split('/')
      .findLast((part) => /\w{4,}/.test(part) && !/^\d+x\d+$/.test(part)) ?? '';
  return name
    .replace(/\.(?:jpe?g|png|webp|gif|avif)$/i, '')
    .replace(/[-_@.](?:\d{2,4}x\d{2,4}|\d+x|w?\d{3,4}w?|scaled|large|medium|small|thumb(?:nail)?)$/i, '')
    .toLowerCase();
}

/** URL of the lead image: the declared one, otherwise the first in the article. */
export function leadImageOf(
  named: string | null,
  drafts: readonly DraftBlock[],
  base: string | null,
): string | null {
  const address = named === null || siteWide.test(named) ? null : resolveHref(named, base);
  if (address !== null) return address;
  const first = drafts.find((draft) => draft.shape.kind === 'figure');
  return first?.shape.kind === 'figure' ? first.shape.image.source : null;
}

/** Number of blocks at the start of an article in which its lead image is expected. */
const opening = 4;

function captionBeside(image: DomElement): string | null {
  let around = image.parentNode;
  for (let step = 0; around && isElement(around) && step < 4; step += 1, around = around.parentNode) {
    if (nameOf(around) === 'figure') return around.querySelector('figcaption')?.textContent ?? null;
  }
  return null;
}

/**
 * The lead image is often outside the part of the page that contains the text. If the page shows the image that it declares and
 * the article does not start with one, it is prepended.
 */
export function withLeadImage<D extends DraftBlock>(
  drafts: readonly D[],
  lead: string | null,
  body: DomElement,
  base: string | null,
  place: (draft: DraftBlock) => D,
): readonly D[] {
  if (lead === null || drafts.slice(0, opening).some(({ shape }) => shape.kind === 'figure')) return drafts;
  const stem = stemOf(lead);
  if (stem.length < 4) return drafts;
  const isLead = ({ source }: ImageReference): boolean => stemOf(source) === stem;
  if (drafts.some(({ shape }) => shape.kind === 'figure' && isLead(shape.image))) return drafts;
  for (const element of Array.from(body.querySelectorAll('img'))) {
    const image = readImage(element, base);
    if (!image || !isLead(image)) continue;
    const caption = captionBeside(element);
    const figure = place({ shape: { kind: 'figure', image }, runs: [] });
    const words =
      caption === null || !/\S/.test(caption)
        ? []
        : [place({ shape: { kind: 'caption' }, runs: [{ text: caption.replace(/\s+/g, ' '), marks: [] }] })];
    return [figure, ...words, ...drafts];
  }
  return drafts;
}
