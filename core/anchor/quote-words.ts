import type { TextAnchor } from '../model/anchor.ts';
import type { TextSpan } from '../model/span.ts';
import { tokenize } from './tokens.ts';
import type { Tokens, Vocabulary } from './tokens.ts';

/** A quote with its surroundings as words. */
export interface QuoteWords {
  readonly words: Tokens;
  /** The quoted part of `words.text`. */
  readonly exact: TextSpan;
  /** True when nothing is known of what stands before: then the first word may be the rest of one. */
  readonly openStart: boolean;
  /** The same for what stands behind. */
  readonly openEnd: boolean;
  /** False when the quoted part has no whole word. */
  readonly hasWords: boolean;
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** Without the word that the edge of the prefix cuts; whole when the prefix begins where the text does. */
const wholePrefix = (prefix: string, start: number): string =>
  start === prefix.length ? prefix : prefix.replace(/^[\p{L}\p{N}\p{M}]+/u, '');

const wholeSuffix = (suffix: string): string => suffix.replace(/[\p{L}\p{N}\p{M}]+$/u, '');

/** The words `from..to` of the same text. */
const within = (tokens: Tokens, from: number, to: number): Tokens => ({
  text: tokens.text,
  count: to - from,
  starts: tokens.starts.subarray(from, to),
  ends: tokens.ends.subarray(from, to),
  keys: tokens.keys.subarray(from, to),
  lines: tokens.lines.subarray(from, to),
});

/** Takes an anchor's quote apart. Words that an edge may have cut are left out: they would be compared with whole ones. */
export function quoteToWords({ span, quote }: TextAnchor, vocabulary: Vocabulary): QuoteWords {
  const { exact } = quote;
  const prefix = wholePrefix(quote.prefix, span.start);
  const suffix = wholeSuffix(quote.suffix);
  const openStart = span.start > 0 && !wordCharacter.test(prefix) && wordCharacter.test(exact.charAt(0));
  const openEnd = !wordCharacter.test(suffix) && wordCharacter.test(exact.charAt(exact.length - 1));
  const all = tokenize(prefix + exact + suffix, vocabulary);
  const from = openStart ? 1 : 0;
  const words = within(all, from, Math.max(from, all.count - (openEnd ? 1 : 0)));
  const quoted = { start: prefix.length, end: prefix.length + exact.length };
  const hasWords = words.starts.some((start, i) => start < quoted.end && (words.ends[i] ?? 0) > quoted.start);
  return { words, exact: quoted, openStart, openEnd, hasWords };
}
