import { at } from '../tokens/tokens.ts';
import type { Tokens } from '../tokens/tokens.ts';

/** Which word of the old text is which word of the new one; -1 for those that have no partner. */
export interface Matching {
  readonly old: Tokens;
  readonly next: Tokens;
  readonly toNew: Int32Array;
  readonly toOld: Int32Array;
  /** Old lines of which nobody could say which of two copies beside one another they are. */
  readonly doubtful: ReadonlySet<number>;
}

/** A matching without any pair yet. */
export const createMatching = (old: Tokens, next: Tokens): Matching => ({
  old,
  next,
  toNew: new Int32Array(old.count).fill(-1),
  toOld: new Int32Array(next.count).fill(-1),
  doubtful: new Set(),
});

/** True when the two words are the same and neither has a partner. */
export const canPair = (m: Matching, i: number, j: number): boolean =>
  i >= 0 &&
  j >= 0 &&
  i < m.old.count &&
  j < m.next.count &&
  at(m.toNew, i) === -1 &&
  at(m.toOld, j) === -1 &&
  at(m.old.keys, i) === at(m.next.keys, j);

/** Makes a pair. */
export const pair = (m: Matching, i: number, j: number): void => {
  m.toNew[i] = j;
  m.toOld[j] = i;
};

/** Pairs word after word from (i, j) in the direction of `step` for as long as they are the same. */
export const extend = (m: Matching, i: number, j: number, step: 1 | -1): void => {
  for (let a = i, b = j; canPair(m, a, b); a += step, b += step) pair(m, a, b);
};

/** The same, but not over the end of a line in either text. */
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

/** Takes a pair apart. */
export const unpair = (m: Matching, i: number): void => {
  m.toOld[at(m.toNew, i)] = -1;
  m.toNew[i] = -1;
};
