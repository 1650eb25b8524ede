import { trimEndOf } from '../../text/trim.ts';
import type { TextAnchor } from '../../model/anchor.ts';
import { wordClass } from '../../text/words.ts';
import type { TextSpan } from '../../model/span.ts';
import { at, tokenize } from '../tokens/tokens.ts';
import type { Tokens, Vocabulary } from '../tokens/tokens.ts';

/** A tokenized quote with its context. */
export interface QuoteWords {
  readonly words: Tokens;
  /** The quoted part of `words.text`. */
  readonly exact: TextSpan;
  /** Whether the context before is unknown, so that the first word may be truncated. */
  readonly openStart: boolean;
  /** Whether the context after is unknown, so that the last word may be truncated. */
  readonly openEnd: boolean;
  /** False when the quoted part contains no whole word. */
  readonly hasWords: boolean;
}

const wordCharacter = new RegExp(`[${wordClass}]`, 'u');
const wordAtStart = new RegExp(`^[${wordClass}]+`, 'u');

/** The prefix without a word that its edge may truncate; complete when the prefix starts with the text. */
const wholePrefix = (prefix: string, start: number): string =>
  start === prefix.length ? prefix : prefix.replace(wordAtStart, '');

const wholeSuffix = (suffix: string): string => trimEndOf(suffix, wordCharacter);

/** Tokenizes the quote of an anchor. The outermost words of the prefix and suffix, which may be truncated, are dropped. */
export function quoteToWords({ span, quote }: TextAnchor, vocabulary: Vocabulary): QuoteWords {
  const { exact } = quote;
  const prefix = wholePrefix(quote.prefix, span.start);
  const suffix = wholeSuffix(quote.suffix);
  const isAtStart = span.start === 0 && span.end > 0;
  const openStart = !isAtStart && !wordCharacter.test(prefix) && wordCharacter.test(exact.charAt(0));
  const openEnd = !wordCharacter.test(suffix) && wordCharacter.test(exact.charAt(exact.length - 1));
  const words = tokenize(prefix + exact + suffix, vocabulary);
  const quoted = { start: prefix.length, end: prefix.length + exact.length };
  const first = openStart ? 1 : 0;
  const last = words.count - (openEnd ? 1 : 0);
  let hasWords = false;
  for (let i = first; i < last; i += 1)
    hasWords ||= at(words.starts, i) < quoted.end && at(words.ends, i) > quoted.start;
  return { words, exact: quoted, openStart, openEnd, hasWords };
}
