import { foldText } from './fold.ts';

/** Characters of words, as part of a character class. The tokenizer of the search index uses the same (`L* N* Co Mn Mc`). */
export const wordClass = String.raw`\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}`;

/** Options of word segmentation. Strings are parts of a character class (flag v). */
export interface WordRules {
  /** Scripts whose characters never share a word with another script: see scripts.ts. */
  readonly apart?: string;
  /** Each character of these scripts is a word, with its combining marks; otherwise a run of them is. */
  readonly each?: boolean;
  /** Characters that join two words, such as the apostrophe of "don't". */
  readonly joiners?: string;
  /** Further word characters. */
  readonly inner?: string;
  /** Symbols that are words by themselves. */
  readonly signs?: string;
}

/**
 * A longer run of characters or of joined parts is several words: the expression stores each character of a match, so that one of a
 * few million would exceed its stack.
 */
const longestPart = 1_000;
const mostJoined = 100;

/** A pattern of words with the flags g and v; the only word scanner, shared by all segmentations. */
export function createWordPattern({
  apart = '',
  each = false,
  joiners,
  inner = '',
  signs,
}: WordRules): RegExp {
  const letter = String.raw`[[${wordClass}${inner}]--[${apart}]]{1,${longestPart}}`;
  const word = joiners === undefined ? letter : `${letter}(?:[${joiners}]${letter}){0,${mostJoined}}`;
  const other = each
    ? String.raw`[${apart}][\p{M}${inner}]{0,${longestPart}}`
    : `[[${wordClass}]&&[${apart}]]{1,${longestPart}}`;
  return new RegExp(
    [word, ...(apart === '' ? [] : [other]), ...(signs === undefined ? [] : [`[${signs}]`])].join('|'),
    'gv',
  );
}

const runs = createWordPattern({});

/** The folded words of a text (`foldText`); in scripts without spaces, a run between punctuation is one word. */
export const foldedWords = (text: string): string[] => foldText(text).match(runs) ?? [];

/** The folded letters and digits of a text: equal for titles and names that differ only in spacing and punctuation. */
export const letterKey = (text: string): string => foldedWords(text).join('');
