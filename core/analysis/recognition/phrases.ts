import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import { organizationTails } from '../lexicon/words.ts';
import { hashText } from '../text/hash.ts';
import type { TokenizedDocument } from '../document/document.ts';
import type { FoundName } from './name/name.ts';

const isCapital = (text: string | undefined): boolean => /^\p{Lu}/u.test(text ?? '');
const ambiguousClasses =
  nameClasses.given |
  nameClasses.surname |
  nameClasses.common |
  nameClasses.frequent |
  nameClasses.country |
  nameClasses.city |
  nameClasses.demonym;

/**
 * Length of the longest phrase at token `i` that has one of the `required` classes and none of the `excluded` ones; 0 when there is
 * none.
 */
const longestPhraseAt = (
  { tokens }: TokenizedDocument,
  table: NameTable,
  i: number,
  end: number,
  required: number,
  excluded: number,
): number => {
  let hash = hashText(tokens[i]?.folded ?? '');
  let best = 0;
  for (let n = 1; i + n <= end; n += 1) {
    const classes = table.classesOfHash(hash);
    if (
      (classes & required) !== 0 &&
      (n > 1 || (classes & excluded) === 0) &&
      isCapital(tokens[i + n - 1]?.text)
    )
      best = n;
    if ((classes & nameClasses.prefix) === 0) break;
    hash = hashText(tokens[i + n]?.folded ?? '', hashText(' ', hash));
  }
  return best;
};

const isThe = ({ tokens }: TokenizedDocument, i: number): boolean => tokens[i]?.folded === 'the';

/** Unambiguous names of the lexicon: countries, major places, and organizations that have no other meaning. */
export const findLexiconNames = (
  document: TokenizedDocument,
  table: NameTable,
): { places: FoundName[]; organizations: FoundName[] } => {
  const places: FoundName[] = [];
  const organizations: FoundName[] = [];
  for (const { first, end } of document.sentences) {
    for (let i = first; i < end; i += 1) {
      if (!isCapital(document.tokens[i]?.text)) continue;
      const place = longestPhraseAt(
        document,
        table,
        i,
        end,
        nameClasses.country,
        nameClasses.given | nameClasses.common,
      );
      const organization = longestPhraseAt(
        document,
        table,
        i,
        end,
        nameClasses.organization | nameClasses.company,
        ambiguousClasses,
      );
      if (place >= organization && place > 0) places.push({ first: i, end: i + place, kind: 'place' });
      // "The National" is a newspaper, but not in "The National Intelligence Service".
      else if (
        organization > 0 &&
        !(organization === 2 && isCapital(document.tokens[i + 2]?.text) && isThe(document, i))
      )
        organizations.push({ first: i, end: i + organization, kind: 'organization' });
      i += Math.max(place, organization, 1) - 1;
    }
  }
  return { places, organizations };
};

const particle = /^(?:al|el|bin|bint|ibn|ben|de|da|dos|di|del|van|von|der|la|abu|ould|ul|ur|-|le)$/;

/** Joins names that the tagger split: "Bashar" + "al-Assad"; "Communist Party" + "of Vietnam". */
export const joinNames = (
  { tokens, sentenceOf }: TokenizedDocument,
  names: readonly FoundName[],
  table: NameTable,
): FoundName[] => {
  const joined: FoundName[] = [];
  for (let n = 0; n < names.length; n += 1) {
    let name = names[n];
    if (!name) continue;
    const next = names[n + 1];
    const sameSentence = next !== undefined && sentenceOf[next.first] === sentenceOf[name.first];
    if (
      name.kind === 'organization' &&
      next?.kind === 'place' &&
      sameSentence &&
      tokens[name.end]?.folded === 'of' &&
      (next.first === name.end + 1 ||
        (next.first === name.end + 2 && tokens[name.end + 1]?.folded === 'the')) &&
      (organizationTails.has(tokens[name.end - 1]?.folded ?? '') || name.end - name.first > 2)
    ) {
      name = { ...name, end: next.end };
      n += 1;
    } else if (name.kind === 'person') {
      let end = name.end;
      const limit = next?.first ?? tokens.length;
      let particles = 0;
      while (end + particles < limit && particles < 3 && particle.test(tokens[end + particles]?.folded ?? ''))
        particles += 1;
      const after = tokens[end + particles];
      const known = table.classesOf(after?.folded ?? '') & (nameClasses.country | nameClasses.demonym);
      if (
        particles > 0 &&
        end + particles < limit &&
        isCapital(after?.text) &&
        known === 0 &&
        sentenceOf[end + particles] === sentenceOf[name.first]
      )
        end += particles + 1;
      name = { ...name, end };
    }
    joined.push(name);
  }
  return joined;
};

/** Organizations spelled out before their abbreviation: "Economic Community of West African States (ECOWAS)". */
export const findSpelledOutAbbreviations = ({ tokens, sentences }: TokenizedDocument): FoundName[] => {
  const found: FoundName[] = [];
  for (const { first, end } of sentences) {
    for (let i = first + 2; i + 1 < end; i += 1) {
      const short = tokens[i]?.text ?? '';
      if (!/^\p{Lu}{2,8}$/u.test(short) || tokens[i - 1]?.text !== '(' || tokens[i + 1]?.text !== ')')
        continue;
      let from = i - 1;
      while (
        from > first &&
        i - from < 14 &&
        (isCapital(tokens[from - 1]?.text) ||
          /^(?:of|for|and|the|on|in|de|du|des|&|-)$/.test(tokens[from - 1]?.folded ?? ''))
      )
        from -= 1;
      for (; from < i - 2; from += 1) {
        if (!isCapital(tokens[from]?.text)) continue;
        const letters = tokens
          .slice(from, i - 1)
          .filter(({ text }) => isCapital(text))
          .map(({ text }) => text[0])
          .join('');
        if (
          letters === short ||
          (letters.length >= 3 && letters[0] === short[0] && short.startsWith(letters.slice(0, 2)))
        ) {
          found.push(
            { first: from, end: i - 1, kind: 'organization' },
            { first: i, end: i + 1, kind: 'organization', shortFor: from },
          );
          break;
        }
      }
    }
  }
  return found;
};

/**
 * Hyphenated East Asian names: a surname and a two-part given name with the second part in lower case ("Moon Jae-in", "Lai
 * Ching-te").
 */
export const findHyphenatedPersons = (
  { tokens, sentences }: TokenizedDocument,
  table: NameTable,
): FoundName[] => {
  const found: FoundName[] = [];
  const excluded = nameClasses.common | nameClasses.frequent;
  for (const { first, end } of sentences) {
    for (let i = first; i + 3 < end; i += 1) {
      const [surname, given, hyphen, rest] = tokens.slice(i, i + 4);
      if (hyphen?.text !== '-' || !hyphen.attached || !rest?.attached || given?.attached) continue;
      if (!isCapital(surname?.text) || !isCapital(given?.text) || !/^\p{Ll}{1,6}$/u.test(rest.text)) continue;
      const known = (table.classesOf(surname?.folded ?? '') & nameClasses.surname) !== 0;
      const secondClasses = (table.classesOf(given?.folded ?? '') | table.classesOf(rest.folded)) & excluded;
      if (known && (secondClasses === 0 || rest.text.length < 3))
        found.push({ first: i, end: i + 4, kind: 'person' });
    }
  }
  return found;
};
