import { mayFollow, tagCount } from './tags.ts';

/** Weights of a linear model over hashed features. */
export interface TaggerModel {
  /** `rows` has for each bucket the weights' row number plus one, or 0. */
  readonly mask: number;
  readonly rows: Uint32Array | Int32Array;
  readonly weights: Int8Array | Float32Array;
  /** `tagCount + 1` rows of `tagCount`; the last row is for the begin of a sentence. */
  readonly transitions: Float32Array;
}

const impossible = -1e9;

/** Which tag may follow which; the last row and the ends of a sentence count as outside. */
const allowed: boolean[] = [];
for (let from = 0; from <= tagCount; from += 1)
  for (let to = 0; to < tagCount; to += 1) allowed.push(mayFollow(from === tagCount ? 0 : from, to));
const mayEnd = Array.from({ length: tagCount }, (_, tag) => mayFollow(tag, 0));

/** Adds up the scores of each tag for one token's features. */
export const scoreInto = (
  { mask, rows, weights }: TaggerModel,
  features: Uint32Array,
  count: number,
  scores: Float64Array,
  offset: number,
): void => {
  for (let f = 0; f < count; f += 1) {
    const row = rows[(features[f] ?? 0) & mask] ?? 0;
    if (row === 0) continue;
    const base = (row - 1) * tagCount;
    for (let tag = 0; tag < tagCount; tag += 1) {
      scores[offset + tag] = (scores[offset + tag] ?? 0) + (weights[base + tag] ?? 0);
    }
  }
};

/** The best path of tags through a sentence, given each token's scores. */
export const bestTags = (scores: Float64Array, length: number, transitions: Float32Array): Uint8Array => {
  const tags = new Uint8Array(length);
  if (length === 0) return tags;
  const back = new Uint8Array(length * tagCount);
  let last = new Float64Array(tagCount);
  let next = new Float64Array(tagCount);
  for (let i = 0; i < length; i += 1) {
    for (let to = 0; to < tagCount; to += 1) {
      let best = impossible;
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
  let best = impossible;
  for (let t = 0; t < tagCount; t += 1) {
    if (mayEnd[t] && (last[t] ?? impossible) > best) {
      best = last[t] ?? impossible;
      tag = t;
    }
  }
  for (let i = length - 1; i >= 0; i -= 1) {
    tags[i] = tag;
    tag = back[i * tagCount + tag] ?? 0;
  }
  return tags;
};
