import { unspacedScripts } from '../../text/scripts.ts';
import { withoutZeroWidths, zeroWidths } from '../../text/typography.ts';
import { createWordPattern } from '../../text/words.ts';

/**
 * A tokenized text. Aligning words instead of characters is faster and ignores quotation marks, dashes and spaces; in scripts
 * written without spaces, each character is a word.
 */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  /** Offset of the first code unit of each word. */
  readonly starts: Int32Array;
  /** Offset after the last code unit of each word. */
  readonly ends: Int32Array;
  /** Equal for equal words, regardless of case and typography. */
  readonly keys: Int32Array;
  /** Line index of each word. */
  readonly lines: Int32Array;
}

/** Maps each word form to a number, shared by the texts that are compared. */
export type Vocabulary = Map<string, number>;

/** Characters of scripts without spaces are words, as are emoji. Invisible characters do not separate words. */
const wordPattern = createWordPattern({
  apart: unspacedScripts,
  each: true,
  inner: String.raw`\p{Me}${zeroWidths}`,
  signs: String.raw`\p{Extended_Pictographic}`,
});
const plainWord = /^[a-z0-9]+$/;

/** Removes what typesetting changes: case, ligatures, soft hyphens, zero-width characters. */
const wordKey = (word: string): string =>
  plainWord.test(word) ? word : withoutZeroWidths(word.normalize('NFKC')).toLowerCase();

/** An element of a typed array; -1 out of bounds, so that boundaries need no special case. */
export const at = (array: Int32Array, index: number): number => array[index] ?? -1;

/** Tokenizes a text; new word forms are added to `vocabulary`. */
export function tokenize(text: string, vocabulary: Vocabulary): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const keys: number[] = [];
  const lines: number[] = [];
  let line = 0;
  let nextBreak = text.indexOf('\n');
  const add = (start: number, word: string): void => {
    while (nextBreak !== -1 && nextBreak < start) {
      line += 1;
      nextBreak = text.indexOf('\n', nextBreak + 1);
    }
    const form = wordKey(word);
    let key = vocabulary.get(form);
    if (key === undefined) vocabulary.set(form, (key = vocabulary.size));
    starts.push(start);
    ends.push(start + word.length);
    keys.push(key);
    lines.push(line);
  };
  for (const match of text.matchAll(wordPattern)) add(match.index, match[0]);
  return {
    text,
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    keys: Int32Array.from(keys),
    lines: Int32Array.from(lines),
  };
}

/** The words that share at least one code unit with the span, as a half-open index range. */
export function tokensInSpan(tokens: Tokens, start: number, end: number): { first: number; last: number } {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(tokens.ends, middle) > start) high = middle;
    else low = middle + 1;
  }
  let last = low;
  while (last < tokens.count && at(tokens.starts, last) < end) last += 1;
  return { first: low, last };
}
