import type { PdfLine } from '../page/lines.ts';
import { lineText } from '../page/tokens.ts';

/** The words of a document, for the decision about hyphens at ends of lines. */
export interface Vocabulary {
  /** Whether a word occurs within a line, or is a common word. */
  has(word: string): boolean;
  /** Whether a word occurs within a line. */
  isOwn(word: string): boolean;
  /** Whether the document divides words at ends of lines. */
  readonly dividesWords: boolean;
}

const isHyphen = (character: string): boolean => /[\u2010\u00ad-]/.test(character);
const isPart = (character: string): boolean => /[\p{L}\p{M}\u2010\u00ad-]/u.test(character);

/** The part of a word before the hyphen at the end of a line; null when the line ends otherwise. */
function dividedEndOf(text: string): string | null {
  if (!isHyphen(text.at(-1) ?? '')) return null;
  let start = text.length - 1;
  while (start > 0 && isPart(text.charAt(start - 1))) start -= 1;
  return start === text.length - 1 ? null : text.slice(start, -1);
}

const beginning = /^[\p{L}\p{M}]+/u;

/** The parts of a word that ends with a hyphen at the end of a line, and the part on the next line; null when there is none. */
function dividedWord(before: string, after: string): { first: string; second: string } | null {
  const first = dividedEndOf(before);
  const second = beginning.exec(after)?.[0];
  return first !== null && second !== undefined ? { first, second } : null;
}

/**
 * Collects the words of lines.
 * @param isCommon whether a word in lower case is a common word of its language
 */
export function collectVocabulary(
  lines: readonly PdfLine[],
  isCommon: (word: string) => boolean,
): Vocabulary {
  const words = new Set<string>();
  const texts = lines.map(lineText);
  for (const [index, text] of texts.entries()) {
    const found = text.toLowerCase().match(/[\p{L}\p{M}]+(?:[-\u2010'’][\p{L}\p{M}]+)*/gu) ?? [];
    // The first and the last may be parts of a word.
    const from = dividedEndOf(texts[index - 1] ?? '') !== null ? 1 : 0;
    const to = dividedEndOf(text) !== null ? found.length - 1 : found.length;
    for (const word of found.slice(from, to)) words.add(word.replaceAll('\u2010', '-'));
  }
  const has = (word: string): boolean => words.has(word) || isCommon(word);
  let divided = 0;
  let compounds = 0;
  for (const [index, text] of texts.entries()) {
    const parts = dividedWord(text, texts[index + 1] ?? '');
    if (!parts) continue;
    const [first, second] = [parts.first.toLowerCase(), parts.second.toLowerCase()];
    if (words.has(`${first}-${second}`)) compounds += 1;
    else if (has(first + second) || !has(first) || !has(second)) divided += has(first + second) ? 2 : 1;
    else compounds += 1;
  }
  return { has, isOwn: (word) => words.has(word), dividesWords: divided > compounds || divided > 6 };
}

/** Prefixes that a hyphen joins, and that are no syllable of other words. */
const compoundPrefix = /^(?:self|half|well|mid|ex|non|cross|all|quasi|vice)$/;

/**
 * Whether the hyphen at the end of a line belongs to the word ("self-\ncontained"), rather than to its division.
 * @param before text that ends with a hyphen, after the text of the next line
 */
export function keepsHyphen(before: string, after: string, vocabulary: Vocabulary): boolean {
  if (before.endsWith('\u00ad')) return false;
  const parts = dividedWord(before, after);
  if (!parts) return true;
  const [first, second] = [parts.first.toLowerCase(), parts.second.toLowerCase()];
  if (vocabulary.isOwn(first + second)) return false;
  // A capital or a further hyphen: "Obi-\nWan", "state-of-the-\nart".
  if (parts.second !== second && parts.first !== parts.first.toUpperCase()) return true;
  if (vocabulary.has(`${first}-${second}`)) return true;
  if (/[-\u2010]/.test(first)) return !vocabulary.has((first.split(/[-\u2010]/).at(-1) ?? '') + second);
  if (!vocabulary.dividesWords) return !vocabulary.has(first + second) || vocabulary.has(first);
  if (vocabulary.has(first + second)) return false;
  if (compoundPrefix.test(first)) return true;
  // Names are divided more often than compounds begin with a capital.
  if (/^\p{Lu}\p{Ll}/u.test(parts.first)) return false;
  return first.length > 2 && second.length > 2 && vocabulary.has(first) && vocabulary.has(second);
}
