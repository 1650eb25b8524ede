import type { Block } from '../../core/model/article.ts';
import type { TextSpan } from '../../core/model/span.ts';

/** A page may name a language that is none; its sentences are then found as English ones. */
function createSegmenter(lang: string | null): Intl.Segmenter {
  const options = { granularity: 'sentence' } as const;
  try {
    return new Intl.Segmenter(lang ?? 'en', options);
  } catch {
    return new Intl.Segmenter('en', options);
  }
}

/** The sentences of an article in text order, none across a block's end, without the white space around them. */
export function sentencesOf(text: string, blocks: readonly Block[], lang: string | null): TextSpan[] {
  const segmenter = createSegmenter(lang);
  return blocks.flatMap((block) =>
    [...segmenter.segment(text.slice(block.start, block.end))].flatMap(({ index, segment }) => {
      const words = segment.trim();
      if (!words) return [];
      const start = block.start + index + segment.indexOf(words);
      return [{ start, end: start + words.length }];
    }),
  );
}

/**
 * The sentence to select next when one steps by sentence: after (or before) the selection, or, with no selection,
 * the first one at or after `from`.
 */
export function stepSentence(
  sentences: readonly TextSpan[],
  selection: TextSpan | null,
  from: number,
  direction: 1 | -1,
): TextSpan | null {
  if (!selection) return sentences.find((s) => s.end > from) ?? sentences.at(-1) ?? null;
  return direction === 1
    ? (sentences.find((s) => s.start >= selection.end) ?? null)
    : (sentences.findLast((s) => s.end <= selection.start) ?? null);
}
