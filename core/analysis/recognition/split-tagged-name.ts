import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import { titles } from '../lexicon/words.ts';
import type { TokenizedDocument } from '../document/document.ts';
import { isSplittingPossessive } from './repair-span.ts';
import type { FoundName } from './name/name.ts';

/** Titles that are also given names: "Earl Warren", "Duke Ellington". */
const titlesAsGivenNames = /^(?:earl|duke|saint|st\.?|major|marshal|dean|miss|baron)$/;

/** A dash with a space before it. */
const isDash = ({ tokens }: TokenizedDocument, i: number): boolean =>
  /^[-–—]$/.test(tokens[i]?.text ?? '') && tokens[i]?.attached === false;

/** Lexicon classes of names, as opposed to common words. */
const properNounClasses =
  nameClasses.given |
  nameClasses.surname |
  nameClasses.country |
  nameClasses.city |
  nameClasses.demonym |
  nameClasses.organization |
  nameClasses.company;

/** Removes lowercase words from the end of a name ("Songwe bridge"), but not the second part of "Jae-in". */
const trimLowercaseTail = ({ tokens }: TokenizedDocument, { first, end, ...rest }: FoundName): FoundName => {
  let last = end;
  while (
    last > first + 1 &&
    /^\p{Ll}{3,}$/u.test(tokens[last - 1]?.text ?? '') &&
    !/^[-–'’]$/.test(tokens[last - 2]?.text ?? '')
  )
    last -= 1;
  return { first, end: last, ...rest };
};

/**
 * Splits a tagged name at possessives ("China's Xi") and, for a person, at titles and demonyms ("Chinese President Xi"), which are
 * not part of the name. May return several names or none.
 */
export const splitTaggedName = (
  document: TokenizedDocument,
  name: FoundName,
  table: NameTable,
): FoundName[] => {
  const names: FoundName[] = [];
  const foldedAt = (i: number): string => document.tokens[i]?.folded ?? '';
  // "Cox's Bazar", "St. John's": the lexicon contains the whole name.
  const phrase = document.tokens
    .slice(name.first, name.end)
    .map(({ folded }) => folded)
    .join(' ');
  const isInLexicon = (table.classesOf(phrase) & ~nameClasses.prefix) !== 0;
  const isPerson = name.kind === 'person';
  let first = name.first;
  for (let i = name.first; i <= name.end; i += 1) {
    const folded = foldedAt(i);
    const classes = table.classesOf(folded);
    const isLast = i === name.end;
    const isPossessive = folded === "'s" && !isInLexicon && isSplittingPossessive(document, name, table, i);
    const isSeparator = isPossessive || (!isLast && isDash(document, i));
    const isDemonym =
      (classes & nameClasses.demonym) !== 0 &&
      (classes & (nameClasses.given | nameClasses.surname | nameClasses.country)) === 0;
    const isLeading = i === first && i + 1 < name.end && !titlesAsGivenNames.test(folded);
    const isTitleWord = titles.has(folded) || (i + 1 < name.end && titles.has(folded.replace(/s$/, '')));
    const isTitle = isTitleWord && ((classes & nameClasses.given) === 0 || isLeading);
    if (!isLast && !isSeparator && !(isPerson && (isDemonym || isTitle))) continue;
    // "Supply" before "Minister" is part of the office.
    const isTitleModifier =
      isTitle &&
      i - first === 1 &&
      (table.classesOf(foldedAt(first)) & (nameClasses.common | nameClasses.given)) === nameClasses.common;
    // "AMMAN - A court": the first word after the dash starts a sentence, so its capital is no evidence of a name.
    const startsSentence = i - first === 1 && isDash(document, first - 1) && first > name.first;
    const isName = !startsSentence || (table.classesOf(foldedAt(first)) & properNounClasses) !== 0;
    if (i > first && isName && !(isPerson && !isLast && isTitleModifier))
      names.push({ ...name, first, end: i });
    first = i + 1;
  }
  return names.map((part) => trimLowercaseTail(document, part)).filter((part) => part.end > part.first);
};
