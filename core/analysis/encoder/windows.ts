import type { TokenizedDocument } from '../document/document.ts';
import { prepareSentence } from '../tagger/features.ts';
import type { PhraseMatch } from '../tagger/phrases.ts';
import type { Word } from '../tagger/word.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { shapeOf } from './shape.ts';
import type { WordPieces } from './word-pieces.ts';

/** Consecutive sentences, at most `maxWindowPieces` pieces with the ones that mark the start and the end. */
export interface EncoderWindow {
  readonly pieces: readonly number[];
  readonly shapes: readonly number[];
  /** See `lexiconBits`; one bit set for each piece. */
  readonly lexicon: readonly (readonly number[])[];
  /** The first token, and for each token the position of its first piece. */
  readonly first: number;
  readonly positions: readonly number[];
}

/** As in the training (tools/lexicon/encoder_text.py). */
const maxWindowPieces = 128;
const classBits = 20;
/** Places in a phrase; see `PhraseMatch.place`. */
const placeCount = 5;
/** Number of values that tell what the lexicon knows of a word: its classes, those of its phrase, its place in the phrase. */
export const lexiconBits = 2 * classBits + placeCount;

interface TokenRow {
  readonly pieces: readonly number[];
  readonly shape: number;
  /** Indexes of the values that are 1. */
  readonly lexicon: readonly number[];
}

function lexiconOf(word: Word | undefined, phrase: PhraseMatch | undefined): number[] {
  const found: number[] = [];
  for (let bit = 0; bit < classBits; bit += 1) {
    if ((word?.classes ?? 0) & (1 << bit)) found.push(bit);
    if ((phrase?.classes ?? 0) & (1 << bit)) found.push(classBits + bit);
  }
  found.push(2 * classBits + (phrase?.place ?? 0));
  return found;
}

function windowOf(rows: readonly TokenRow[], first: number, { start, end }: WordPieces): EncoderWindow {
  const pieces = [start];
  const shapes = [0];
  const lexicon: (readonly number[])[] = [[]];
  const positions = rows.map((row) => {
    const position = pieces.length;
    for (const piece of row.pieces) {
      pieces.push(piece);
      shapes.push(row.shape);
      lexicon.push(row.lexicon);
    }
    return position;
  });
  pieces.push(end);
  shapes.push(0);
  lexicon.push([]);
  return { pieces, shapes, lexicon, first, positions };
}

/** Yields the windows of a document in order; together they cover every token once. A longer sentence is cut between words. */
export function* windowsOf(
  document: TokenizedDocument,
  lexicon: Lexicon,
  wordPieces: WordPieces,
): Generator<EncoderWindow> {
  const words = new Map<string, Word>();
  let rows: TokenRow[] = [];
  let first = 0;
  let used = 2;
  function* close(): Generator<EncoderWindow> {
    if (rows.length > 0) yield windowOf(rows, first, wordPieces);
    first += rows.length;
    rows = [];
    used = 2;
  }
  for (const sentence of document.sentences) {
    const tokens = document.tokens.slice(sentence.first, sentence.end);
    const prepared = prepareSentence(tokens, lexicon, words);
    const own = tokens.map(({ text }, i): TokenRow => ({
      pieces: wordPieces.of(text),
      shape: shapeOf(text),
      lexicon: lexiconOf(prepared.words[i], prepared.phrases[i]),
    }));
    const size = own.reduce((sum, { pieces }) => sum + pieces.length, 0);
    if (used + size > maxWindowPieces) yield* close();
    for (const row of own) {
      if (used + row.pieces.length > maxWindowPieces) yield* close();
      rows.push(row);
      used += row.pieces.length;
    }
  }
  yield* close();
}
