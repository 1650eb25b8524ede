import { at } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** Where each word of a text stands. Built once a text, however many quotes are looked for. */
export interface WordIndex {
  readonly tokens: Tokens;
  /** The places of the word with that number, in text order; empty when the text has it not. */
  placesOf(key: number): Int32Array;
}

const nowhere = new Int32Array(0);

/** Sorts the words of a text by their number (a counting sort: the lists lie one after another in one array). */
export function createWordIndex(tokens: Tokens): WordIndex {
  let keys = 0;
  for (let i = 0; i < tokens.count; i += 1) keys = Math.max(keys, at(tokens.keys, i) + 1);
  const offsets = new Int32Array(keys + 1);
  for (let i = 0; i < tokens.count; i += 1) {
    const key = at(tokens.keys, i) + 1;
    offsets[key] = at(offsets, key) + 1;
  }
  for (let k = 1; k <= keys; k += 1) offsets[k] = at(offsets, k) + at(offsets, k - 1);
  const places = new Int32Array(tokens.count);
  const next = offsets.slice();
  for (let i = 0; i < tokens.count; i += 1) {
    const key = at(tokens.keys, i);
    const place = at(next, key);
    places[place] = i;
    next[key] = place + 1;
  }
  return {
    tokens,
    placesOf: (key) =>
      key < 0 || key >= keys ? nowhere : places.subarray(at(offsets, key), at(offsets, key + 1)),
  };
}
