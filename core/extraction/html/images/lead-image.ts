import type { DraftBlock } from '../../draft.ts';
import { resolveHref } from '../../href.ts';
import type { ImageReference } from '../../../model/article.ts';
import { decodePath } from '../../../model/url.ts';
import { isElement, nameOf, type DomElement } from '../dom/dom.ts';
import { readImage } from './image.ts';

/** Pictures that a page names when it has none of its own. */
const siteWide =
  /logo|default[-_]?(?:image|share|og|social)?\b|placeholder|fallback|favicon|share[-_]image|social[-_]?(?:card|share)|blank\.|no[-_]?image|avatar|sprite/i;

/** The file's name without size, ending and escapes: the same picture stands under several addresses. */
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

/** The address of the picture that stands for an article: the one that the page names for it, else its first. */
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

/** Blocks at the start of an article in which its picture stands, if it stands in the article at all. */
const opening = 4;

function captionBeside(image: DomElement): string | null {
  let around = image.parentNode;
  for (let step = 0; around && isElement(around) && step < 4; step += 1, around = around.parentNode) {
    if (nameOf(around) === 'figure') return around.querySelector('figcaption')?.textContent ?? null;
  }
  return null;
}

/**
 * An article's lead picture often stands above the part of the page that holds its words. Where the page shows the picture that it
 * names for itself, and the article does not open with one, it is put first.
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
