import { trimEndOf } from '../text/trim.ts';
import type { Block } from '../model/article.ts';
import { isWordless } from '../model/block.ts';
import { collapseSpace } from './characters.ts';

/** Maximum length of an excerpt in code units, including the ellipsis. */
const excerptLength = 200;

/** At most `limit` code units of `text` on one line, truncated after a word with "…". */
export function shortenText(text: string, limit: number): string {
  const line = collapseSpace(text.slice(0, limit * 20));
  if (line.length <= limit) return line;
  const head = line.slice(0, limit - 1);
  const space = head.lastIndexOf(' ');
  // Text without spaces is truncated anywhere except inside a surrogate pair.
  const cut = space > limit / 2 ? head.slice(0, space) : head.replace(/[\uD800-\uDBFF]$/, '');
  return `${trimEndOf(cut, /[\s,;:–—-]/)}…`;
}

/** A shorter first paragraph ("Hi Bob,", "Madrid") does not describe the text. */
const minExcerptLength = 40;

/** The first paragraph of sufficient length, truncated; otherwise the first block with text. */
export function excerptOf(text: string, blocks: readonly Block[]): string {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const first =
    paragraphs.find((block) => block.end - block.start >= minExcerptLength) ??
    paragraphs[0] ??
    blocks.find((block) => !isWordless(block));
  return first ? shortenText(text.slice(first.start, first.end), excerptLength) : '';
}
