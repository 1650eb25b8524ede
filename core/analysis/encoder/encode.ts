import type { TokenizedDocument } from '../document/document.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { tagCount } from '../tagger/tags.ts';
import { lexiconBits, windowsOf } from './windows.ts';
import type { EncoderWindow } from './windows.ts';
import type { WordPieces } from './word-pieces.ts';

/** Windows of equal length, padded with zeros. Arrays are in row-major order. */
export interface EncoderBatch {
  readonly windows: number;
  /** Pieces of each window. */
  readonly length: number;
  readonly pieces: Int32Array;
  readonly shapes: Int32Array;
  /** `lexiconBits` values for each piece. */
  readonly lexicon: Float32Array;
  /** 1 for a piece, 0 for padding. */
  readonly mask: Float32Array;
}

/** Runs the network. */
export interface EncoderSession {
  /** @returns the natural logarithm of the probability of each tag for each piece of each window */
  run(batch: EncoderBatch): Promise<Float32Array>;
}

/** The network and its vocabulary. */
export interface Encoder {
  readonly wordPieces: WordPieces;
  readonly session: EncoderSession;
}

/** Log-probabilities of the tags (`tagCount` values for each token of a document). */
export type TagScores = Float32Array;

/** Between two batches, the work can be stopped: a batch takes about 0.2 s. */
const windowsPerBatch = 4;

function batchOf(windows: readonly EncoderWindow[]): EncoderBatch {
  const length = Math.max(...windows.map(({ pieces }) => pieces.length));
  const size = windows.length * length;
  const batch = {
    windows: windows.length,
    length,
    pieces: new Int32Array(size),
    shapes: new Int32Array(size),
    lexicon: new Float32Array(size * lexiconBits),
    mask: new Float32Array(size),
  };
  windows.forEach(({ pieces, shapes, lexicon }, n) => {
    const start = n * length;
    batch.pieces.set(pieces, start);
    batch.shapes.set(shapes, start);
    batch.mask.fill(1, start, start + pieces.length);
    lexicon.forEach((bits, i) => {
      for (const bit of bits) batch.lexicon[(start + i) * lexiconBits + bit] = 1;
    });
  });
  return batch;
}

/**
 * Predicts the tags of all tokens of a document from their context.
 * @param onProgress receives the completed share, 0 to 1; what it throws ends the work
 */
export async function encodeDocument(
  document: TokenizedDocument,
  lexicon: Lexicon,
  { wordPieces, session }: Encoder,
  onProgress: (share: number) => void = () => {},
): Promise<TagScores> {
  const scores = new Float32Array(document.tokens.length * tagCount);
  const run = async (part: readonly EncoderWindow[]): Promise<void> => {
    const batch = batchOf(part);
    const output = await session.run(batch);
    part.forEach(({ first, positions }, n) => {
      positions.forEach((position, i) => {
        const from = (n * batch.length + position) * tagCount;
        scores.set(output.subarray(from, from + tagCount), (first + i) * tagCount);
      });
    });
  };
  let part: EncoderWindow[] = [];
  // The windows of a book are not held at the same time.
  for (const window of windowsOf(document, lexicon, wordPieces)) {
    part.push(window);
    if (part.length < windowsPerBatch) continue;
    onProgress(window.first / document.tokens.length);
    // oxlint-disable-next-line no-await-in-loop -- the network runs on one thread
    await run(part);
    part = [];
  }
  if (part.length > 0) await run(part);
  return scores;
}
