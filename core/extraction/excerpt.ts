import type { Block } from '../model/article.ts';
import { isWordless } from '../model/block.ts';
import { collapseSpace } from './characters.ts';

/** Code units of an excerpt, the ellipsis included. */
const excerptLength = 200;

/** At most `limit` code units of `text` on one line: cut after a word and ended with "…" when it is longer. */
export function shortenText(text: string, limit: number): string {
  const line = collapseSpace(text.slice(0, limit * 20));
  if (line.length <= limit) return line;
  const head = line.slice(0, limit - 1);
  const space = head.lastIndexOf(' ');
  // A script without spaces, or one endless word, is cut where it must be, but never inside a surrogate pair.
  const cut = space > limit / 2 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.replace(/[\s,;:–—-]+$/, '')}…`;
}

/** A shorter first paragraph ("Hi Bob,", "Madrid") does not say what a text is about. */
const minExcerptLength = 40;

/** The first paragraph of some length, shortened; where there is none, the first block with words. */
export function excerptOf(text: string, blocks: readonly Block[]): string {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const first =
    paragraphs.find((block) => block.end - block.start >= minExcerptLength) ??
    paragraphs[0] ??
    blocks.find((block) => !isWordless(block));
  return first ? shortenText(text.slice(first.start, first.end), excerptLength) : '';
}
