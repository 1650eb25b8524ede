import type { Lexicon } from '../lexicon/lexicon.ts';
import { lowerWords } from '../text/token-interner.ts';
import { createMemo } from '../text/memo.ts';
import type { TokenizedDocument } from '../document/document.ts';
import type { TokenForm } from '../text/token.ts';
import { featuresOf, maxFeatures, prepareSentence } from './features.ts';
import type { DocumentView, PreparedSentence } from './features.ts';
import { bestTags, indexBuckets, accumulateScores } from './model.ts';
import type { TaggerModel } from './model.ts';
import { namesOfTags, tagCount } from './tags.ts';
import type { TaggedName } from './tags.ts';
import type { Word } from './word.ts';

const none: readonly TaggedName[] = [];

/**
 * Units of the model's scores for one nat of the encoder's log-probabilities. Tuned on pieces of the news corpus that were kept out
 * of the training, and on en_pud: of 30, 60, 100, 200 and 1,000, the best on both.
 */
const encoderWeight = 200;
const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** Finds the names of persons, places and organizations in the sentences of one text. */
export interface Tagger {
  tag(
    document: Pick<TokenizedDocument, 'tokens' | 'sentences'>,
    onProgress?: (share: number) => void,
    /** Log-probabilities of the encoder, `tagCount` for each token; without them, the features alone decide. */
    encoded?: Float32Array | null,
  ): readonly (readonly TaggedName[])[];
}

/** @param file the bytes of `data/lexicon/tagger.bin` */
export const decodeModel = (file: Uint8Array): TaggerModel => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== 0x3154584c)
    throw new RangeError('tagger.bin holds no weights of the tagger');
  const bits = view.getUint32(4, true);
  const count = view.getUint32(8, true);
  if (view.getUint32(12, true) !== tagCount)
    throw new RangeError('tagger.bin was made for other kinds of names');
  const transitions = new Float32Array((tagCount + 1) * tagCount);
  let at = 16;
  for (let i = 0; i < transitions.length; i += 1, at += 4) transitions[i] = view.getFloat32(at, true);
  const index = indexBuckets(bits, count, (row) => view.getUint32(at + 4 * row, true));
  const weights = new Int8Array(file.buffer, file.byteOffset + at + 4 * count, count * tagCount);
  return { ...index, weights, transitions };
};

/**
 * Cache key of a sentence: everything its tags depend on, which is its tokens and the `DocumentView` of the capitalized
 * ones.
 */
const keyOf = (tokens: readonly TokenForm[], { lower }: DocumentView): string => {
  let key = '';
  for (const { text, folded } of tokens)
    key += isCapital(text) ? `${text}${lower.has(folded) ? '\n' : '\r'}` : `${text} `;
  return key;
};

/** @param keep minimum number of sentences whose names are cached, so that unchanged sentences are not tagged again */
export const createTagger = (model: TaggerModel, lexicon: Lexicon, keep = 0): Tagger => {
  const memo = createMemo<readonly TaggedName[]>(keep);
  const buffer = new Uint32Array(maxFeatures);
  const tagSentence = (
    sentence: PreparedSentence,
    view: DocumentView,
    encoded: Float32Array | null,
  ): TaggedName[] => {
    const length = sentence.words.length;
    const scores = encoded
      ? Float64Array.from(encoded, (value) => encoderWeight * value)
      : new Float64Array(length * tagCount);
    for (let i = 0; i < length; i += 1) {
      const count = featuresOf(sentence, i, view, buffer);
      accumulateScores(model, buffer, count, scores, i * tagCount);
    }
    return namesOfTags(bestTags(scores, length, model.transitions));
  };
  return {
    tag(document, onProgress, encoded = null) {
      const view: DocumentView = { lower: lowerWords(document.tokens), hintOf: () => 0 };
      const words = new Map<string, Word>();
      return document.sentences.map(({ first, end }, i) => {
        if (i % 500 === 499) onProgress?.(i / document.sentences.length);
        const tokens = document.tokens.slice(first, end);
        if (!tokens.some(({ text }) => isCapital(text))) return none;
        const own = encoded?.subarray(first * tagCount, end * tagCount) ?? null;
        const tag = (): readonly TaggedName[] =>
          tagSentence(prepareSentence(tokens, lexicon, words), view, own);
        // What the encoder predicts depends on more than the sentence.
        return keep === 0 || own ? tag() : memo.get(keyOf(tokens, view), tag);
      });
    },
  };
};
