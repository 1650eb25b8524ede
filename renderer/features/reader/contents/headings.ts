import type { Article, Block } from '../../../../core/model/article.ts';
import { sectionAt } from '../layout/sections.ts';

/** A heading in the table of contents. */
export interface ListedHeading {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** 0 for the outermost level. */
  readonly level: number;
}

/** Articles with fewer headings need no table of contents. */
const minHeadings = 4;
/** Maximum length of a heading in the table of contents, UTF-16 code units. */
const longestWords = 300;
/** Number of listed levels below the outermost one; a book's smaller headings would hide its chapters. */
const maxLevels = 2;

/** The headings of a long article, or a book's chapters; empty for a short article. */
export function headingsOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>): readonly ListedHeading[] {
  const headings = blocks.filter(
    (block): block is Extract<Block, { kind: 'heading' }> =>
      block.kind === 'heading' && block.end > block.start,
  );
  if (headings.length < minHeadings) return [];
  const outermost = Math.min(...headings.map(({ level }) => level));
  return headings
    .filter(({ level }) => level < outermost + maxLevels)
    .map(({ start, end, level }) => ({
      start,
      end,
      words: text.slice(start, Math.min(end, start + longestWords)).replaceAll('\n', ' '),
      level: level - outermost,
    }));
}

/** Index of the heading that contains an offset; -1 before the first. */
export const headingAt = (headings: readonly ListedHeading[], offset: number): number =>
  offset < (headings[0]?.start ?? Number.POSITIVE_INFINITY) ? -1 : sectionAt(headings, offset);
