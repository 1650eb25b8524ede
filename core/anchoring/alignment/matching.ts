import { at } from '../tokens/tokens.ts';
import type { Tokens } from '../tokens/tokens.ts';

/** A word alignment: for each word the index of its counterpart in the other text, or -1. */
export interface Matching {
  readonly old: Tokens;
  readonly next: Tokens;
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
  /** Old lines whose adjacent copies cannot be distinguished. */
  readonly ambiguousLines: ReadonlySet<number>;
}

/** An alignment without pairs. */
export const createMatching = (old: Tokens, next: Tokens): Matching => ({
  old,
  next,
  toNew: new Int32Array(old.count).fill(-1),
  toOld: new Int32Array(next.count).fill(-1),
  ambiguousLines: new Set(),
});

/** Whether two words are equal and both are unpaired. */
export const canPair = (m: Matching, i: number, j: number): boolean =>
  i >= 0 &&
  j >= 0 &&
  i < m.old.count &&
  j < m.next.count &&
  at(m.toNew, i) === -1 &&
  at(m.toOld, j) === -1 &&
  at(m.old.keys, i) === at(m.next.keys, j);

/** Pairs two words. */
export const pair = (m: Matching, i: number, j: number): void => {
  m.toNew[i] = j;
  m.toOld[j] = i;
};

/** Pairs equal words from (i, j) in the direction of `step`. */
export const extend = (m: Matching, i: number, j: number, step: 1 | -1): void => {
  for (let a = i, b = j; canPair(m, a, b); a += step, b += step) pair(m, a, b);
};

/** Pairs equal words in the direction of `step`, up to the end of the line in either text. */
export const extendInLine = (m: Matching, i: number, j: number, step: 1 | -1): void => {
  const line = at(m.old.lines, i - step);
  const newLine = at(m.next.lines, j - step);
  for (
    let a = i, b = j;
    at(m.old.lines, a) === line && at(m.next.lines, b) === newLine;
    a += step, b += step
  ) {
    if (!canPair(m, a, b)) return;
    pair(m, a, b);
  }
};

/** Removes a pair. */
export const unpair = (m: Matching, i: number): void => {
  m.toOld[at(m.toNew, i)] = -1;
  m.toNew[i] = -1;
};
