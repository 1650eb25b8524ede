import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import { foldWord } from '../../text/fold.ts';

export type Gender = 'male' | 'female';

const maleTitle =
  /^(?:mr\.?|sir|king|prince|lord|father|husband|brother|son|spokesman|chairman|businessman|congressman|duke|emperor|uncle|pope)$/;
const femaleTitle =
  /^(?:mrs\.?|ms\.?|miss|madam|lady|queen|princess|mother|wife|sister|daughter|spokeswoman|chairwoman|businesswoman|congresswoman|duchess|empress|aunt|actress)$/;

/** Gender implied by a word before a name: "Mr", "sister". */
export const genderOfTitle = (folded: string): Gender | undefined => {
  if (maleTitle.test(folded)) return 'male';
  return femaleTitle.test(folded) ? 'female' : undefined;
};

/** Gender of the given name in a full name, if the lexicon lists it for one gender only. */
export const genderOfName = (name: string, table: NameTable): Gender | undefined => {
  const [given = '', ...rest] = name.split(/\s+/);
  const classes = rest.length > 0 ? table.classesOf(foldWord(given)) : 0;
  const [male, female] = [(classes & nameClasses.male) !== 0, (classes & nameClasses.female) !== 0];
  if (male === female) return undefined;
  return male ? 'male' : 'female';
};
