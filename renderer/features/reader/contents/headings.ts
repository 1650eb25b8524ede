import type { Article, Block } from '../../../../core/model/article.ts';
import { sectionAt } from '../layout/sections.ts';

/** A heading in the list of contents. */
export interface ListedHeading {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** 0 for the outermost. */
  readonly level: number;
}

/** With fewer headings an article is seen at a glance. */
const fewest = 4;
/** Levels below the outermost that are listed; a book's smaller headings would bury its chapters. */
const levels = 2;

/** The headings of a long article, or a book's chapters; none for one that is seen at a glance. */
export function headingsOf({ text, blocks }: Pick<Article, 'text' | 'blocks'>): readonly ListedHeading[] {
  const headings = blocks.filter(
    (block): block is Extract<Block, { kind: 'heading' }> =>
      block.kind === 'heading' && block.end > block.start,
  );
  if (headings.length < fewest) return [];
  const outermost = Math.min(...headings.map(({ level }) => level));
  return headings
    .filter(({ level }) => level < outermost + levels)
    .map(({ start, end, level }) => ({
      start,
      end,
      words: text.slice(start, end).replaceAll('\n', ' '),
      level: level - outermost,
    }));
}

/** The heading under which an offset stands; -1 before the first. */
export const headingAt = (headings: readonly ListedHeading[], offset: number): number =>
  offset < (headings[0]?.start ?? Number.POSITIVE_INFINITY) ? -1 : sectionAt(headings, offset);
