import type { TextSpan } from '../../model/span.ts';
import type { LineReader } from './lines.ts';
import type { TokenForm } from '../text/token.ts';

/** A sentence as a range of the reading's tokens. */
interface SentenceRange {
  readonly first: number;
  /** Past the last token. */
  readonly end: number;
  /** The number of the line that it lies in, from 0. */
  readonly paragraph: number;
}

/** A text in tokens and sentences; everything found later counts in token numbers. */
export interface Reading {
  readonly text: string;
  /** Equal ones are the same object: a book has ten times as many tokens as words that differ. */
  readonly tokens: readonly TokenForm[];
  /** Where each token begins in the text. */
  readonly starts: Int32Array;
  readonly sentences: readonly SentenceRange[];
  /** The number of the sentence of each token. */
  readonly sentenceOf: Int32Array;
}

/** Reads a text line by line. A line break always parts sentences; lines of sharing buttons are left out. */
export const readText = (text: string, lines: LineReader): Reading => {
  const readLine = lines.open();
  const tokens: TokenForm[] = [];
  const sentences: SentenceRange[] = [];
  // No token is empty.
  const starts = new Int32Array(text.length);
  let paragraph = 0;
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const line = readLine(match[0]);
    const before = tokens.length;
    for (let i = 0; i < line.tokens.length; i += 1) {
      const token = line.tokens[i];
      if (!token) continue;
      starts[tokens.length] = match.index + (line.starts[i] ?? 0);
      tokens.push(token);
    }
    let first = before;
    for (const end of line.ends) {
      sentences.push({ first, end: before + end, paragraph });
      first = before + end;
    }
    if (line.tokens.length > 0) paragraph += 1;
  }
  const sentenceOf = new Int32Array(tokens.length);
  sentences.forEach(({ first, end }, number) => sentenceOf.fill(number, first, end));
  return { text, tokens, starts: starts.slice(0, tokens.length), sentences, sentenceOf };
};

/** Where in the text the tokens from one to before another stand. */
export const spanOf = ({ tokens, starts }: Reading, first: number, end: number): TextSpan => ({
  start: starts[first] ?? 0,
  end: (starts[end - 1] ?? 0) + (tokens[end - 1]?.text.length ?? 0),
});

/** The words of the text from one token to before another, as they stand. */
export const textBetween = (reading: Reading, first: number, end: number): string => {
  const span = spanOf(reading, first, end);
  return reading.text.slice(span.start, span.end);
};
