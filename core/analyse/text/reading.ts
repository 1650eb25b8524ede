import type { NameTable } from '../lexicon/names.ts';
import { splitSentences } from './sentences.ts';
import type { Sentence, Token } from './token.ts';
import { unglue } from './unglue.ts';

/** A sentence as a range of the reading's tokens. */
export interface SentenceRange {
  readonly first: number;
  /** Past the last token. */
  readonly end: number;
  readonly paragraph: number;
}

/** A text in tokens and sentences; everything found later counts in token numbers. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly SentenceRange[];
  /** The number of the sentence of each token. */
  readonly sentenceOf: Int32Array;
}

export const readText = (text: string, table: NameTable): Reading => {
  const parts: Sentence[] = splitSentences(text, (tokens) => unglue(tokens, table));
  const tokens = parts.flatMap((sentence) => sentence.tokens);
  const sentenceOf = new Int32Array(tokens.length);
  const sentences: SentenceRange[] = [];
  let first = 0;
  for (const { tokens: own, paragraph } of parts) {
    sentenceOf.fill(sentences.length, first, first + own.length);
    sentences.push({ first, end: first + own.length, paragraph });
    first += own.length;
  }
  return { text, tokens, sentences, sentenceOf };
};

/** The words of the text from one token to before another, as they stand. */
export const textBetween = ({ text, tokens }: Reading, first: number, end: number): string =>
  text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0);
