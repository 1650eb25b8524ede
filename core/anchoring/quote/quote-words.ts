import type { TextAnchor } from '../../model/anchor.ts';
import { wordClass } from '../../text/words.ts';
import type { TextSpan } from '../../model/span.ts';
import { at, tokenize } from '../tokens/tokens.ts';
import type { Tokens, Vocabulary } from '../tokens/tokens.ts';

/** A quote with its surroundings as words. */
export interface QuoteWords {
  readonly words: Tokens;
  /** The quoted part of `words.text`. */
  readonly exact: TextSpan;
  /** True when nothing is known of what stands before: then the first word may be the end of one. */
  readonly openStart: boolean;
  /** The same for what stands behind: the last may be the beginning of one. */
  readonly openEnd: boolean;
  /** False when the quoted part has no whole word. */
  readonly hasWords: boolean;
}

const wordCharacter = new RegExp(`[${wordClass}]`, 'u');
const wordAtStart = new RegExp(`^[${wordClass}]+`, 'u');
const wordAtEnd = new RegExp(`[${wordClass}]+$`, 'u');

/** Without the word that the edge of the prefix cuts; whole when the prefix begins where the text does. */
const wholePrefix = (prefix: string, start: number): string =>
  start === prefix.length ? prefix : prefix.replace(wordAtStart, '');

const wholeSuffix = (suffix: string): string => suffix.replace(wordAtEnd, '');

/** Takes an anchor's quote apart. The outermost words of the prefix and the suffix, which their edges may have cut, are left out. */
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
