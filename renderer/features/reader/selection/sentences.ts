import type { Block } from '../../../../core/model/article.ts';
import type { TextSpan } from '../../../../core/model/span.ts';
import { splitSentences } from '../../../../core/text/sentences.ts';

/** The blocks and text to search. */
export interface SentenceSource {
  readonly text: string;
  readonly blocks: readonly Pick<Block, 'kind' | 'start' | 'end'>[];
  readonly lang: string | null;
}

/** The trimmed sentences of a block in text order; empty for a caption. */
function sentencesIn(
  { text, lang }: SentenceSource,
  block: Pick<Block, 'kind' | 'start' | 'end'> | undefined,
): TextSpan[] {
  // Captions are not part of the running text.
  if (!block || block.kind === 'caption') return [];
  const { start } = block;
  return splitSentences(text.slice(start, block.end), lang).map((sentence) => ({
    start: start + sentence.start,
    end: start + sentence.end,
  }));
}

/** Index of the last block that begins at or before an offset; the first block for an earlier offset. */
function blockIndexAt(blocks: SentenceSource['blocks'], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The first matching sentence at or after an offset, or the last one before; splits only the blocks on the way. */
function findSentence(
  source: SentenceSource,
  offset: number,
  direction: 1 | -1,
  isWanted: (sentence: TextSpan) => boolean,
): TextSpan | null {
  const { blocks } = source;
  for (let i = blockIndexAt(blocks, offset); i >= 0 && i < blocks.length; i += direction) {
    const sentences = sentencesIn(source, blocks[i]);
    const found = direction === 1 ? sentences.find(isWanted) : sentences.findLast(isWanted);
    if (found) return found;
  }
  return null;
}

/** The first sentence that ends after an offset. */
export const sentenceFrom = (source: SentenceSource, offset: number): TextSpan | null =>
  findSentence(source, offset, 1, ({ end }) => end > offset);

/**
 * The next sentence to select: after (or before) the selection, or, without one, the first at or after `from`, else the
 * last.
 */
export function stepSentence(
  source: SentenceSource,
  selection: TextSpan | null,
  from: number,
  direction: 1 | -1,
): TextSpan | null {
  if (!selection)
    return sentenceFrom(source, from) ?? findSentence(source, source.text.length, -1, () => true);
  return direction === 1
    ? findSentence(source, selection.end, 1, ({ start }) => start >= selection.end)
    : findSentence(source, selection.start, -1, ({ end }) => end <= selection.start);
}
