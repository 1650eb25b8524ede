import type { TextSpan } from '../../model/span.ts';
import type { LineTokenizer } from './lines.ts';
import type { TokenForm } from '../text/token.ts';

/** A sentence as a range of tokens. */
interface SentenceRange {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
  /** Index of the line that contains it. */
  readonly paragraph: number;
}

/** A tokenized text with sentence boundaries. All later stages use token indices. */
export interface TokenizedDocument {
  readonly text: string;
  /** Equal tokens share one object, as a book has ten times as many tokens as distinct words. */
  readonly tokens: readonly TokenForm[];
  /** Offset of each token in the text. */
  readonly starts: Int32Array;
  readonly sentences: readonly SentenceRange[];
  /** Index of the sentence of each token. */
  readonly sentenceOf: Int32Array;
}

/** Tokenizes a text line by line. A line break always ends a sentence; lines of sharing buttons are skipped. */
export const tokenizeDocument = (text: string, lines: LineTokenizer): TokenizedDocument => {
  const tokenizeLine = lines.open();
  const tokens: TokenForm[] = [];
  const sentences: SentenceRange[] = [];
  // Tokens are not empty, so there are at most as many as code units.
  const starts = new Int32Array(text.length);
  let paragraph = 0;
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const line = tokenizeLine(match[0]);
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

/** The text span of the tokens from `first` to before `end`. */
export const spanOf = ({ tokens, starts }: TokenizedDocument, first: number, end: number): TextSpan => ({
  start: starts[first] ?? 0,
  end: (starts[end - 1] ?? 0) + (tokens[end - 1]?.text.length ?? 0),
});

/** The text of the tokens from `first` to before `end`, verbatim. */
export const textBetween = (document: TokenizedDocument, first: number, end: number): string => {
  const span = spanOf(document, first, end);
  return document.text.slice(span.start, span.end);
};
