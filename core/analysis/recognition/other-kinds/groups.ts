import type { NameTable } from '../../lexicon/names.ts';
import { nameClasses } from '../../lexicon/names.ts';
import { titles } from '../../lexicon/words.ts';
import type { TokenizedDocument } from '../../document/document.ts';
import { hashText } from '../../text/hash.ts';
import type { FoundName } from '../name/name.ts';

const groupClasses = nameClasses.demonym | nameClasses.group;
/** Capitalized adjectives of the lexicon that are not demonyms. */
const nonDemonyms =
  /^(?:new|old|high|low|black|white|red|green|blue|great|grand|mass|may|can|general|national|federal|royal|central|northern|southern|eastern|internal|external|first|second|third)$/;
const otherClasses =
  nameClasses.country |
  nameClasses.city |
  nameClasses.region |
  nameClasses.given |
  nameClasses.surname |
  nameClasses.famous;

/** A group, and whether it has no other class in the lexicon. */
export interface FoundGroup extends FoundName {
  readonly unambiguous: boolean;
}

/**
 * Nationalities, religions and political groups: words and phrases of these classes in the lexicon. `unambiguous` ones have no other
 * class; the others ("Jordan", "Swede") count only if no other name covers them.
 */
export const findGroups = (document: TokenizedDocument, table: NameTable): FoundGroup[] => {
  const found: FoundGroup[] = [];
  const { tokens, sentences } = document;
  for (const { first, end } of sentences) {
    for (let i = first; i < end; i += 1) {
      const token = tokens[i];
      if (!token || !/^\p{Lu}/u.test(token.text)) continue;
      let hash = hashText(token.folded);
      let classes = table.classesOfHash(hash);
      let best = 0;
      let bestClasses = 0;
      for (let n = 1; ; n += 1) {
        if (classes & groupClasses && !titles.has(tokens[i + n - 1]?.folded ?? '')) {
          best = n;
          bestClasses = classes;
        }
        const next = tokens[i + n];
        if (!next || i + n >= end || (classes & nameClasses.prefix) === 0) break;
        hash = hashText(next.folded, hashText(' ', hash));
        classes = table.classesOfHash(hash);
      }
      // "New" and "Mass" are listed as groups but are common words.
      if (
        best === 1 &&
        (bestClasses & nameClasses.frequent) !== 0 &&
        (bestClasses & nameClasses.demonym) === 0
      )
        continue;
      if (best === 0 || (best === 1 && nonDemonyms.test(token.folded))) continue;
      found.push({
        first: i,
        end: i + best,
        kind: 'group',
        unambiguous:
          (bestClasses & nameClasses.demonym) !== 0 &&
          (bestClasses & otherClasses & ~nameClasses.surname) === 0,
      });
      i += best - 1;
    }
  }
  return found;
};

const plural = /^(.{3,}(?:an|ish|i|ic|ist|ite|ese|ab|ew|im|rd|on|at|eb|du|kh|ek))s$/;

/** Comparison key of a group: "Russian" and "Russians" are the same. */
export const groupKey = (folded: string): string => plural.exec(folded)?.[1] ?? folded;
