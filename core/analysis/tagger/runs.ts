import type { Word } from './word.ts';

/** A run of capitalized words, including the function words inside names. */
export interface Run {
  readonly first: number;
  /** Exclusive. */
  readonly end: number;
}

const linking = new Set([
  'of',
  'the',
  'for',
  'and',
  '&',
  '-',
  'de',
  'del',
  'da',
  'do',
  'dos',
  'di',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'el',
  'y',
  'du',
  'des',
  "'s",
]);

/** For each word, the run that contains it, or null. A function word belongs to a run only between two capitalized words. */
export const runsOf = (words: readonly Word[]): (Run | null)[] => {
  const runs: (Run | null)[] = words.map(() => null);
  let i = 0;
  while (i < words.length) {
    if (!words[i]?.capital) {
      i += 1;
      continue;
    }
    let end = i + 1;
    for (;;) {
      let next = end;
      while (
        next < words.length &&
        next < end + 2 &&
        !words[next]?.capital &&
        linking.has(words[next]?.folded ?? '')
      )
        next += 1;
      if (!words[next]?.capital) break;
      end = next + 1;
    }
    const run = { first: i, end };
    for (let k = i; k < end; k += 1) runs[k] = run;
    i = end;
  }
  return runs;
};
