import type { Block } from '../../model/article.ts';
import type { TextSpan } from '../../model/span.ts';
import { splitSentences } from '../../text/sentences.ts';

/** Looks up sentences. Each block is split once, on first use. */
export interface SentenceFinder {
  /**
   * The sentence that contains the span, without surrounding white space. It stays within the block in which the span begins,
   * unless the span crosses blocks; for a span across sentences, the range of all of them.
   */
  around(span: TextSpan): TextSpan;
}

export function createSentenceFinder(
  text: string,
  blocks: readonly Pick<Block, 'start' | 'end'>[],
  lang: string | null = null,
): SentenceFinder {
  const sentencesByBlock = new Map<number, TextSpan[]>();
  const sentencesIn = (index: number, words: string): TextSpan[] => {
    const known = sentencesByBlock.get(index) ?? splitSentences(words, lang);
    sentencesByBlock.set(index, known);
    return known;
  };
  return {
    around(span) {
      const index = lastStartingBy(blocks, span.start);
      const block = blocks[index];
      if (!block || span.start >= block.end) return span;
      const words = text.slice(block.start, block.end);
      const [from, to] = [span.start - block.start, Math.min(span.end, block.end) - block.start];
      const sentences = sentencesIn(index, words);
      const covered: TextSpan[] = [];
      for (let i = lastStartingBy(sentences, from); i >= 0 && i < sentences.length; i += 1) {
        const sentence = sentences[i];
        if (!sentence || sentence.start >= to) break;
        if (from < sentence.end) covered.push(sentence);
      }
      const start = Math.min(from, covered[0]?.start ?? from);
      const end = Math.max(to, covered.at(-1)?.end ?? to);
      const range = words.slice(start, end);
      const leading = range.length - range.trimStart().length;
      const trailing = range.length - range.trimEnd().length;
      return {
        start: Math.min(span.start, block.start + start + leading),
        end: Math.max(span.end, block.start + end - trailing),
      };
    },
  };
}

/** Index of the last span that starts at or before an offset, or -1. Spans must be in text order. */
function lastStartingBy(spans: readonly Pick<TextSpan, 'start'>[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A mention with its sentence. Truncated ends are marked by "…". */
export interface MentionInSentence {
  readonly before: string;
  readonly mention: string;
  readonly after: string;
}

/**
 * Maximum length of the context on each side of the mention in UTF-16 code units; longer contexts are truncated at a word
 * boundary.
 */
const maxSideLength = 160;

function truncateStart(words: string): string {
  if (words.length <= maxSideLength) return words;
  const tail = words.slice(-maxSideLength);
  return `… ${tail.slice(tail.search(/\s/u) + 1)}`;
}

function truncateEnd(words: string): string {
  if (words.length <= maxSideLength) return words;
  const head = words.slice(0, maxSideLength);
  const lastSpace = head.search(/\s\S*$/u);
  return `${head.slice(0, lastSpace < 0 ? maxSideLength : lastSpace)} …`;
}

/** Splits a sentence into the text of the span and its context on both sides. */
export function mentionInSentence(text: string, sentence: TextSpan, span: TextSpan): MentionInSentence {
  return {
    before: truncateStart(text.slice(sentence.start, span.start)),
    mention: text.slice(span.start, span.end),
    after: truncateEnd(text.slice(span.end, sentence.end)),
  };
}
