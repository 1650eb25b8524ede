import { at } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** Positions of all runs of `length` words. Built once per text, for any number of quotes. */
export interface RunIndex {
  /** Words in a run. */
  readonly length: number;
  /**
   * Word indexes of the runs that equal the one at `first` of `quote`, in text order. May contain false positives by hash
   * collision; the caller must compare the words.
   */
  placesOf(quote: Tokens, first: number): Int32Array;
}

/** The words of a text with indexes of their runs, built on first use. */
export interface WordIndex {
  readonly tokens: Tokens;
  runsOf(length: 1 | 2 | 3): RunIndex;
}

const hashOf = (keys: Int32Array, first: number, length: number, mask: number): number => {
  let hash = 0;
  for (let k = first; k < first + length; k += 1) hash = Math.imul(hash ^ at(keys, k), 0x9e3779b1) >>> 0;
  return (hash ^ (hash >>> 15)) & mask;
};

/** Sorts the runs by hash with a counting sort, so that the lists are contiguous in one array. */
function createRunIndex(tokens: Tokens, length: number): RunIndex {
  const runs = Math.max(0, tokens.count - length + 1);
  const size = 2 ** Math.max(4, Math.min(20, Math.ceil(Math.log2(runs + 1)) + 1));
  const offsets = new Int32Array(size + 1);
  const hashes = new Int32Array(runs);
  for (let i = 0; i < runs; i += 1) {
    const hash = hashOf(tokens.keys, i, length, size - 1);
    hashes[i] = hash;
    offsets[hash + 1] = at(offsets, hash + 1) + 1;
  }
  for (let h = 1; h <= size; h += 1) offsets[h] = at(offsets, h) + at(offsets, h - 1);
  const places = new Int32Array(runs);
  const next = offsets.slice();
  for (let i = 0; i < runs; i += 1) {
    const hash = at(hashes, i);
    const place = at(next, hash);
    places[place] = i;
    next[hash] = place + 1;
  }
  return {
    length,
    placesOf(quote, first) {
      const hash = hashOf(quote.keys, first, length, size - 1);
      return places.subarray(at(offsets, hash), at(offsets, hash + 1));
    },
  };
}

export function createWordIndex(tokens: Tokens): WordIndex {
  const runsByLength = new Map<number, RunIndex>();
  return {
    tokens,
    runsOf(length) {
      const index = runsByLength.get(length) ?? createRunIndex(tokens, length);
      runsByLength.set(length, index);
      return index;
    },
  };
}
