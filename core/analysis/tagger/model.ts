import { mayFollow, tagCount } from './tags.ts';

/** Weights of a linear model over hashed features. */
export interface TaggerModel {
  /** Mask that maps a feature hash to its bucket. */
  readonly mask: number;
  /**
   * A bit for each bucket with weights, and for every 32 buckets the number of preceding buckets with weights, which yields the
   * row number.
   */
  readonly present: Uint32Array;
  readonly before: Uint32Array;
  readonly weights: Int8Array | Float32Array;
  /** `tagCount + 1` rows of `tagCount`; the last row is the start of a sentence. */
  readonly transitions: Float32Array;
}

/** Population count of a 32-bit word (Warren, Hacker's Delight, 5-1). */
const bitCount = (word: number): number => {
  let value = word - ((word >>> 1) & 0x55555555);
  value = (value & 0x33333333) + ((value >>> 2) & 0x33333333);
  return Math.imul((value + (value >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/**
 * Index of the buckets with weights among `2 ** bits`, from the bucket of each row in ascending order. A table of row numbers
 * would take 16 times the memory.
 */
export const indexBuckets = (
  bits: number,
  count: number,
  bucketAt: (row: number) => number,
): Pick<TaggerModel, 'mask' | 'present' | 'before'> => {
  const present = new Uint32Array(2 ** Math.max(0, bits - 5));
  const before = new Uint32Array(present.length);
  let last = -1;
  for (let row = 0; row < count; row += 1) {
    const bucket = bucketAt(row);
    if (bucket <= last || bucket >= 2 ** bits)
      throw new RangeError('the buckets of the tagger do not ascend');
    last = bucket;
    present[bucket >>> 5] = (present[bucket >>> 5] ?? 0) | (1 << (bucket & 31));
  }
  for (let i = 1; i < before.length; i += 1) before[i] = (before[i - 1] ?? 0) + bitCount(present[i - 1] ?? 0);
  return { mask: 2 ** bits - 1, present, before };
};

const forbiddenScore = -1e9;

/** Allowed tag transitions; the last row and the ends of a sentence count as outside. */
const allowed: boolean[] = [];
for (let from = 0; from <= tagCount; from += 1)
  for (let to = 0; to < tagCount; to += 1) allowed.push(mayFollow(from === tagCount ? 0 : from, to));
const mayEnd = Array.from({ length: tagCount }, (_, tag) => mayFollow(tag, 0));

/** Adds up the scores of each tag for the features of a token. */
export const accumulateScores = (
  { mask, present, before, weights }: TaggerModel,
  features: Uint32Array,
  count: number,
  scores: Float64Array,
  offset: number,
): void => {
  for (let f = 0; f < count; f += 1) {
    const bucket = (features[f] ?? 0) & mask;
    const word = present[bucket >>> 5] ?? 0;
    const bit = 1 << (bucket & 31);
    if ((word & bit) === 0) continue;
    const row = (before[bucket >>> 5] ?? 0) + bitCount(word & (bit - 1));
    const base = row * tagCount;
    for (let tag = 0; tag < tagCount; tag += 1) {
      scores[offset + tag] = (scores[offset + tag] ?? 0) + (weights[base + tag] ?? 0);
    }
  }
};

/** The best tag sequence of a sentence, given the scores of each token (Viterbi). */
export const bestTags = (scores: Float64Array, length: number, transitions: Float32Array): Uint8Array => {
  const tags = new Uint8Array(length);
  if (length === 0) return tags;
  const back = new Uint8Array(length * tagCount);
  let last = new Float64Array(tagCount);
  let next = new Float64Array(tagCount);
  for (let i = 0; i < length; i += 1) {
    for (let to = 0; to < tagCount; to += 1) {
      let best = forbiddenScore;
      let from = 0;
      if (i === 0) {
        if (allowed[tagCount * tagCount + to]) best = transitions[tagCount * tagCount + to] ?? 0;
      } else {
        for (let tag = 0; tag < tagCount; tag += 1) {
          if (!allowed[tag * tagCount + to]) continue;
          const score = (last[tag] ?? 0) + (transitions[tag * tagCount + to] ?? 0);
          if (score > best) {
            best = score;
            from = tag;
          }
        }
      }
      next[to] = best + (scores[i * tagCount + to] ?? 0);
      back[i * tagCount + to] = from;
    }
    [last, next] = [next, last];
  }
  let tag = 0;
  let best = forbiddenScore;
  for (let t = 0; t < tagCount; t += 1) {
    if (mayEnd[t] && (last[t] ?? forbiddenScore) > best) {
      best = last[t] ?? forbiddenScore;
      tag = t;
    }
  }
  for (let i = length - 1; i >= 0; i -= 1) {
    tags[i] = tag;
    tag = back[i * tagCount + tag] ?? 0;
  }
  return tags;
};
