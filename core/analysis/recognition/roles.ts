import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import { organizationTails, placeTails, titles } from '../lexicon/words.ts';
import type { TokenizedDocument } from '../document/document.ts';
import type { FoundName } from './name/name.ts';

const speechVerbs =
  /^(?:said|says|told|tells|added|adds|tweeted|argued|explained|recalled|insisted|replied)$/;
const otherClasses = nameClasses.demonym | nameClasses.country | nameClasses.bigCity | nameClasses.frequent;

/** Titles that also precede institutions. */
const ambiguousTitles =
  /^(?:king|queen|prince|lord|private|general|master|state|count|saint|st\.?|chief|head|leader|speaker|director|father|doctor|son|friend)$/;

/**
 * Persons recognized by a title or a reporting verb: "minister Cheng Guoping", "Doss said". One to four capitalized words that no
 * other rule has claimed (`isFree`) and that are not countries, demonyms or common words.
 */
export const findPersonsByRole = (
  { tokens, sentences }: TokenizedDocument,
  table: NameTable,
  isFree: (first: number, end: number) => boolean,
): FoundName[] => {
  const found: FoundName[] = [];
  for (const { first, end } of sentences) {
    for (let i = first; i < end; i += 1) {
      const nameAt = (k: number): boolean => {
        const token = tokens[k];
        if (!token || k >= end || !/^\p{Lu}(?:\p{Ll}|['’\p{Lu}]\p{L})/u.test(token.text) || !isFree(k, k + 1))
          return false;
        const { folded } = token;
        return (
          (table.classesOf(folded) & otherClasses) === 0 &&
          !organizationTails.has(folded) &&
          !placeTails.has(folded) &&
          !titles.has(folded)
        );
      };
      if (!nameAt(i)) continue;
      let stop = i + 1;
      while (nameAt(stop) && stop - i < 4) stop += 1;
      const before = tokens[i - 1];
      const after = tokens[stop];
      const isCommonWord =
        stop - i === 1 && (table.classesOf(tokens[i]?.folded ?? '') & nameClasses.common) !== 0;
      const hasTitle =
        i > first &&
        before !== undefined &&
        titles.has(before.folded) &&
        !ambiguousTitles.test(before.folded) &&
        isFree(i - 1, i);
      const isSpeaker =
        stop < end &&
        after !== undefined &&
        speechVerbs.test(after.folded) &&
        i > first &&
        before?.text !== ',';
      const isFullNameAtStart =
        i === first && stop - i > 1 && after !== undefined && speechVerbs.test(after.folded);
      if (
        !isCommonWord &&
        !/^\p{Lu}/u.test(after?.text ?? '') &&
        (hasTitle || isSpeaker || isFullNameAtStart)
      )
        found.push({ first: i, end: stop, kind: 'person' });
      i = stop - 1;
    }
  }
  return found;
};
