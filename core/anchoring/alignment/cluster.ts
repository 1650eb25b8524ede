import { at } from '../tokens/tokens.ts';
import type { JoinRule } from './join-rules.ts';
import type { Matching } from './matching.ts';

const contextWords = 8;

/** Paired words of a span that are contiguous in both texts. `first` and `last` are indexes in the old text. */
export interface Cluster {
  readonly first: number;
  readonly last: number;
  readonly letters: number;
  /** Number of letters of paired words of the span outside this cluster. */
  readonly elsewhere: number;
}

export const lengthOfWord = (m: Matching, i: number): number => at(m.old.ends, i) - at(m.old.starts, i);

const withLettersElsewhere = (cluster: Cluster | null, total: number): Cluster | null =>
  cluster && { ...cluster, elsewhere: total - cluster.letters };

/** The heaviest contiguous group of paired words in the range, as split by `joins`. */
export const heaviestCluster = (
  m: Matching,
  first: number,
  last: number,
  joins: JoinRule,
): Cluster | null => {
  let best: Cluster | null = null;
  let current: Cluster | null = null;
  let total = 0;
  for (let i = first; i < last; i += 1) {
    const j = at(m.toNew, i);
    if (j === -1) continue;
    total += lengthOfWord(m, i);
    const joined: boolean = current !== null && joins(m, current.last, i);
    current =
      joined && current !== null
        ? { first: current.first, last: i, letters: current.letters + lengthOfWord(m, i), elsewhere: 0 }
        : { first: i, last: i, letters: lengthOfWord(m, i), elsewhere: 0 };
    if (best === null || current.letters > best.letters) best = current;
  }
  return withLettersElsewhere(best, total);
};

/** Share of the words next to the span (up to eight on each side) that are also next to its new position. */
export const preservedContext = (m: Matching, first: number, last: number, cluster: Cluster): number => {
  let requested = 0;
  let preserved = 0;
  const count = (i: number, near: number): void => {
    if (i < 0 || i >= m.old.count) return;
    requested += 1;
    const j = at(m.toNew, i);
    if (j !== -1 && Math.abs(j - near) <= 3 * contextWords) preserved += 1;
  };
  for (let k = 1; k <= contextWords; k += 1) {
    count(first - k, at(m.toNew, cluster.first));
    count(last - 1 + k, at(m.toNew, cluster.last));
  }
  return requested === 0 ? 1 : preserved / requested;
};

/** Number of letters in the unbroken run of paired words that contains the cluster. */
export const passageLetters = (m: Matching, cluster: Cluster): number => {
  let { letters } = cluster;
  for (let i = cluster.first; i > 0 && at(m.toNew, i - 1) !== -1; i -= 1) {
    if (at(m.toNew, i - 1) !== at(m.toNew, i) - 1) break;
    letters += lengthOfWord(m, i - 1);
  }
  for (let i = cluster.last; i + 1 < m.old.count && at(m.toNew, i + 1) !== -1; i += 1) {
    if (at(m.toNew, i + 1) !== at(m.toNew, i) + 1) break;
    letters += lengthOfWord(m, i + 1);
  }
  return letters;
};
