import { foldText } from './fold.ts';

/** What words are made of, as a part of a character class. The tokenizer of the search index has the same (`L* N* Co Mn Mc`). */
export const wordClass = String.raw`\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}`;

/** How a text is cut into words. Strings are parts of a character class of a regular expression with the flag v. */
export interface WordRules {
  /** Scripts of which no character belongs to a word of another script: see scripts.ts. */
  readonly apart?: string;
  /** Each character of these scripts is a word by itself, with the marks on it; otherwise a run of them is. */
  readonly each?: boolean;
  /** What joins two words to one where it stands between them, as the apostrophe of "don't". */
  readonly joiners?: string;
  /** Further characters that words may have. */
  readonly inner?: string;
  /** Signs that are words by themselves. */
  readonly signs?: string;
}

/** A pattern of the words of a text, with the flags g and v: the one scanner behind every way of cutting a text into words. */
export function createWordPattern({
  apart = '',
  each = false,
  joiners,
  inner = '',
  signs,
}: WordRules): RegExp {
  const letter = String.raw`[[${wordClass}${inner}]--[${apart}]]+`;
  const word = joiners === undefined ? letter : `${letter}(?:[${joiners}]${letter})*`;
  const other = each ? String.raw`[${apart}][\p{M}${inner}]*` : `[[${wordClass}]&&[${apart}]]+`;
  return new RegExp(
    [word, ...(apart === '' ? [] : [other]), ...(signs === undefined ? [] : [`[${signs}]`])].join('|'),
    'gv',
  );
}

const runs = createWordPattern({});

/** The words of a text, folded (`foldText`); what scripts without spaces write between two signs is one. */
export const foldedWords = (text: string): string[] => foldText(text).match(runs) ?? [];

/** The letters and digits of a text, folded: equal for titles and names that differ in spaces and signs alone. */
export const letterKey = (text: string): string => foldedWords(text).join('');
