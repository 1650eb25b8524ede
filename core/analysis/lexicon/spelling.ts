import { hashText } from '../text/hash.ts';

/** Classes that the spelling model predicts from the letters of a word: person name, place name, common word. */
const spellingClasses = ['person', 'place', 'common'] as const;
const size = spellingClasses.length;

/** Hashes of the character n-grams (two to five letters) of a word with boundary markers. */
export const ngramHashes = (folded: string): number[] => {
  const marked = `^${folded.slice(0, 24)}$`;
  const hashes: number[] = [];
  for (let n = 2; n <= 5; n += 1)
    for (let i = 0; i + n <= marked.length; i += 1) hashes.push(hashText(marked.slice(i, i + n)));
  return hashes;
};

/** Scores a folded word for each of `spellingClasses`, as log odds. */
export interface Spelling {
  scores(folded: string): readonly number[];
}

/** @param file the bytes of `data/lexicon/spelling.bin`: "LXS1", bits (u32), scale (f32), biases (3 f32), weights (int8) */
export const createSpelling = (file: Uint8Array): Spelling => {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== 0x3153584c) throw new RangeError('spelling.bin holds no spellings');
  const mask = 2 ** view.getUint32(4, true) - 1;
  const scale = view.getFloat32(8, true);
  const biases = spellingClasses.map((_, k) => view.getFloat32(12 + 4 * k, true));
  const weights = new Int8Array(file.buffer, file.byteOffset + 12 + 4 * size);
  return {
    scores: (folded) => {
      const letters = ngramHashes(folded);
      const share = 1 / Math.sqrt(letters.length);
      return biases.map((bias, k) => {
        let sum = 0;
        for (const hash of letters) sum += weights[(hash & mask) * size + k] ?? 0;
        return bias + sum * scale * share;
      });
    },
  };
};
