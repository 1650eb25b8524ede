import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import { hashText } from '../text/hash.ts';
import type { Word } from './word.ts';

const maxPhraseLength = 8;
const notNames = nameClasses.common | nameClasses.frequent | nameClasses.prefix;

/** For a word, the classes of the longest known phrase that covers it and the word's position in that phrase. */
export interface PhraseMatch {
  /** Classes of the phrase, without those of common words. */
  readonly classes: number;
  /** 0 none, 1 begin, 2 inside, 3 end, 4 single. */
  readonly place: number;
  readonly length: number;
}

const none: PhraseMatch = { classes: 0, place: 0, length: 0 };

/** Longest matches from left to right. A match begins with a capital letter and does not cross the end of a sentence. */
export const matchPhrases = (words: readonly Word[], table: NameTable): PhraseMatch[] => {
  const found: PhraseMatch[] = words.map(() => none);
  for (let i = 0; i < words.length; i += 1) {
    const first = words[i];
    if (!first?.capital) continue;
    let best = 0;
    let bestClasses = 0;
    let hash = first.hash;
    for (let n = 1; n <= maxPhraseLength; n += 1) {
      const classes = table.classesOfHash(hash);
      if ((classes & ~notNames) !== 0 && (n === 1 || words[i + n - 1]?.capital)) {
        best = n;
        bestClasses = classes & ~notNames;
      }
      const next = words[i + n];
      if (!next || (classes & nameClasses.prefix) === 0) break;
      hash = hashText(next.folded, hashText(' ', hash));
    }
    for (let k = 0; k < best; k += 1) {
      const place = best === 1 ? 4 : k === 0 ? 1 : k === best - 1 ? 3 : 2;
      found[i + k] = { classes: bestClasses, place, length: best };
    }
    if (best > 1) i += best - 1;
  }
  return found;
};
