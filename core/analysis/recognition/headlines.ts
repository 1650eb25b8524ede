import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import type { TokenizedDocument } from '../document/document.ts';
import type { FoundName } from './name/name.ts';

const nameLikeClasses = nameClasses.given | nameClasses.famous | nameClasses.city | nameClasses.country;
const commonClasses = nameClasses.common | nameClasses.frequent;

/** For each sentence, whether it is in title case, so that capitals are no evidence of a name. */
export const findHeadlines = ({ tokens, sentences }: TokenizedDocument): boolean[] =>
  sentences.map(({ first, end }) => {
    let [words, capitals] = [0, 0];
    for (let i = first; i < end; i += 1) {
      const text = tokens[i]?.text ?? '';
      if (!/^\p{L}{3,}/u.test(text)) continue;
      words += 1;
      if (/^\p{Lu}/u.test(text)) capitals += 1;
    }
    return words >= 4 && capitals / words > 0.7;
  });

/** An inflected form of a common word ("Swears"), or a common word that is not a surname. */
const isCommon = (folded: string, table: NameTable): boolean => {
  const own = table.classesOf(folded);
  if ((own & commonClasses) !== 0) return (own & nameClasses.surname) === 0;
  const endings = [/s$/, /es$/, /(?:ed|ing)$/];
  return endings.some(
    (ending) =>
      ending.test(folded) &&
      [folded.replace(ending, ''), folded.replace(ending, 'e')].some(
        (form) => (table.classesOf(form) & commonClasses) !== 0,
      ),
  );
};

/** Trims common words from both ends of a person's name in a headline: "Makinde Swears" becomes "Makinde". */
export const trimInHeadline = (
  document: TokenizedDocument,
  found: FoundName,
  table: NameTable,
): FoundName | null => {
  if (found.kind !== 'person') return found;
  const { tokens } = document;
  let { first, end } = found;
  const isTrimmable = (i: number): boolean => {
    const folded = tokens[i]?.folded ?? '';
    return (table.classesOf(folded) & nameLikeClasses) === 0 && isCommon(folded, table);
  };
  while (first < end && isTrimmable(first)) first += 1;
  while (end > first && isTrimmable(end - 1)) end -= 1;
  return first < end ? { ...found, first, end } : null;
};
