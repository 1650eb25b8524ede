import type { Block } from '../../model/article.ts';
import type { ArticlePage, PageLine } from '../../model/pages/page.ts';
import type { FrameDirection, PdfPage } from './page/page-content.ts';
import type { LinePlace } from './text/block-text.ts';

/** The text of a block before white space was normalized, with the places of its lines. */
export interface PlacedText {
  readonly text: string;
  readonly places: readonly LinePlace[];
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/** The offsets in `to` of those in `from`, which differs in white space only; null where it differs otherwise. */
function mapOffsets(from: string, to: string): number[] | null {
  const offsets: number[] = [];
  let at = 0;
  for (let index = 0; index < from.length; index += 1) {
    if (!isSpace(from, index)) while (at < to.length && isSpace(to, at)) at += 1;
    offsets.push(at);
    if (isSpace(from, index)) continue;
    if (from.charAt(index) !== to.charAt(at)) return null;
    at += 1;
  }
  return [...offsets, at];
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The rectangle of a line on its page, whose frame may be turned. */
function toPage(
  { left, top, right, bottom }: LinePlace,
  direction: FrameDirection,
  page: PdfPage,
): Omit<PageLine, 'start' | 'end'> {
  const { width, height } = page;
  switch (direction) {
    case 0:
      return { left: rounded(left), top: rounded(top), right: rounded(right), bottom: rounded(bottom) };
    case 180:
      return {
        left: rounded(width - right),
        top: rounded(height - bottom),
        right: rounded(width - left),
        bottom: rounded(height - top),
      };
    case 270:
      return {
        left: rounded(top),
        top: rounded(height - right),
        right: rounded(bottom),
        bottom: rounded(height - left),
      };
    default:
      return {
        left: rounded(width - bottom),
        top: rounded(left),
        right: rounded(width - top),
        bottom: rounded(right),
      };
  }
}

/**
 * Describes the pages of a document with the lines of the article's text on them.
 * @param texts those of the blocks, in order; blocks without words are left out
 * @param directions of the main frame of each page
 */
export function mapPages(
  pages: readonly PdfPage[],
  directions: readonly FrameDirection[],
  texts: readonly PlacedText[],
  blocks: readonly Block[],
  text: string,
): ArticlePage[] {
  const lines = pages.map((): PageLine[] => []);
  const worded = texts.filter((each) => /\S/.test(each.text));
  const placed = blocks.filter(({ start, end }) => start < end);
  for (const [index, { start, end }] of placed.entries()) {
    const source = worded[index];
    const offsets = source ? mapOffsets(source.text, text.slice(start, end)) : null;
    if (!source || !offsets) continue;
    for (const place of source.places) {
      const page = pages[place.page];
      const [from, to] = [offsets[place.start] ?? 0, offsets[place.end] ?? 0];
      if (page && from < to)
        lines[place.page]?.push({
          start: start + from,
          end: start + to,
          ...toPage(place, directions[place.page] ?? 0, page),
        });
    }
  }
  return pages.map(({ label, width, height }, index) => ({
    number: index + 1,
    label,
    width: rounded(width),
    height: rounded(height),
    lines: lines[index] ?? [],
  }));
}
