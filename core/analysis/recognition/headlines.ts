import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import type { Reading } from '../document/document.ts';
import type { FoundName } from './name.ts';

const name = nameClasses.given | nameClasses.famous | nameClasses.city | nameClasses.country;
const common = nameClasses.common | nameClasses.frequent;

/** For each sentence, whether it is in title case, so that capitals are no evidence of a name. */
export const findHeadlines = ({ tokens, sentences }: Reading): boolean[] =>
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
  if ((own & common) !== 0) return (own & nameClasses.surname) === 0;
  const endings = [/s$/, /es$/, /(?:ed|ing)$/];
  return endings.some(
    (ending) =>
      ending.test(folded) &&
      [folded.replace(ending, ''), folded.replace(ending, 'e')].some(
        (form) => (table.classesOf(form) & common) !== 0,
      ),
  );
};

/** Trims common words from both ends of a person's name in a headline: "Makinde Swears" becomes "Makinde". */
export const trimInHeadline = (reading: Reading, found: FoundName, table: NameTable): FoundName | null => {
  if (found.kind !== 'person') return found;
  const { tokens } = reading;
  let { first, end } = found;
  const loose = (i: number): boolean => {
    const folded = tokens[i]?.folded ?? '';
    return (table.classesOf(folded) & name) === 0 && isCommon(folded, table);
  };
  while (first < end && loose(first)) first += 1;
  while (end > first && loose(end - 1)) end -= 1;
  return first < end ? { ...found, first, end } : null;
};
