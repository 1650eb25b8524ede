import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import { organizationTails } from '../lexicon/words.ts';
import type { TokenizedDocument } from '../document/document.ts';
import type { FoundName } from './name/name.ts';

const isCapital = (text: string | undefined): boolean => /^\p{Lu}/u.test(text ?? '');
const placeClasses = nameClasses.country | nameClasses.city | nameClasses.town | nameClasses.region;

/** Whether the possessive at token `i` splits a tagged name: "Ruto's United Democratic Alliance", but not "People's Party". */
export const isSplittingPossessive = (
  { tokens }: TokenizedDocument,
  { first, end, kind }: FoundName,
  table: NameTable,
  i: number,
): boolean => {
  if (kind !== 'organization' || i === end - 1 || i === first) return true;
  const ownerClasses = table.classesOf(tokens[i - 1]?.folded ?? '');
  const named = nameClasses.country | nameClasses.city | nameClasses.region | nameClasses.demonym;
  if ((ownerClasses & named) !== 0) return true;
  const common = (ownerClasses & (nameClasses.common | nameClasses.frequent)) !== 0;
  // "Moody's Investors Service" and "St. Mary's Hospital" are not split; few words follow the possessive.
  return (
    !common && end - i - 1 >= 3 && (ownerClasses & (nameClasses.organization | nameClasses.company)) === 0
  );
};

/** Capitalized words after a place that make the whole an event or a work: "Cannes Film Festival", "Paris Agreement". */
const eventNouns =
  /^(?:festival|olympics|olympic|paralympics|games|prize|award|awards|cup|marathon|summit|agreement|accord|accords|treaty|declaration|protocol|championship|championships|open|biennale|expo|derby|grand|masters|convention|exhibition)$/;

/** Whether a place is only part of the name of an event. */
export const isInEvent = ({ tokens }: TokenizedDocument, { first, end, kind }: FoundName): boolean => {
  if (kind !== 'place' || tokens[first - 1]?.folded === 'in') return false;
  for (let i = end; i < end + 4; i += 1) {
    const token = tokens[i];
    if (!token || !(isCapital(token.text) || /^\d{4}$/.test(token.text))) return false;
    if (eventNouns.test(token.folded) && isCapital(token.text)) return true;
  }
  return false;
};

/** Before such a noun, hyphenated places are two places: "the Iseyin-Ogbomoso road". */
const connectingNouns =
  /^(?:road|highway|railway|rail|line|border|corridor|route|motorway|expressway|frontier|relations|ties|talks|war|conflict|trade|axis|flight|flights|ferry|pipeline|deal|summit)$/;

const hyphenAt = ({ tokens }: TokenizedDocument, { first, end }: FoundName): number => {
  for (let i = first + 1; i < end - 1; i += 1) if (/^[-–]$/.test(tokens[i]?.text ?? '')) return i;
  return -1;
};

/** Particles at the start of Romance names, which the tagger leaves out: "De La Salle University". */
const leadingParticles = /^(?:de|la|el|los|las|san|santa|al|le|das|do|dos|da)$/;

/**
 * Corrects the boundaries of a tagged name: "Chang In" + "-hwa", "Economic and" + "Financial Crimes Commission", "De" + "La Salle
 * University", "Iseyin-Ogbomoso road".
 */
export const repairSpan = (
  document: TokenizedDocument,
  name: FoundName,
  table: NameTable,
  isFree: (first: number, end: number) => boolean,
): FoundName[] => {
  const { tokens, sentenceOf } = document;
  const sentence = sentenceOf[name.first];
  const inSentence = (i: number): boolean => i >= 0 && sentenceOf[i] === sentence;
  let { first, end } = name;
  if (name.kind === 'person') {
    const [hyphen, rest] = [tokens[end], tokens[end + 1]];
    if (
      hyphen?.text === '-' &&
      hyphen.attached &&
      rest?.attached &&
      /^\p{Ll}{1,6}$/u.test(rest.text) &&
      isFree(end, end + 2)
    )
      end += 2;
    const given = tokens[first];
    // "Kim Jae-in" tagged without its surname: the surname precedes it.
    if (given && end - first === 3 && tokens[first + 1]?.text === '-') {
      const before = tokens[first - 1];
      const surname = (table.classesOf(before?.folded ?? '') & nameClasses.surname) !== 0;
      if (before && inSentence(first - 1) && isCapital(before.text) && surname && isFree(first - 1, first))
        first -= 1;
    }
  }
  if (name.kind === 'organization') {
    while (
      inSentence(first - 1) &&
      leadingParticles.test(tokens[first - 1]?.folded ?? '') &&
      isCapital(tokens[first - 1]?.text) &&
      isFree(first - 1, first)
    )
      first -= 1;
    const [joint, before] = [tokens[first - 1], tokens[first - 2]];
    const adjective =
      before &&
      inSentence(first - 2) &&
      isCapital(before.text) &&
      (table.classesOf(before.folded) & (nameClasses.common | nameClasses.frequent)) !== 0 &&
      (table.classesOf(before.folded) & placeClasses & ~nameClasses.town) === 0;
    const tail = organizationTails.has(tokens[end - 1]?.folded ?? '');
    if (joint?.folded === 'and' && adjective && tail && end - first > 1 && isFree(first - 2, first))
      first -= 2;
  }
  const at = name.kind === 'place' ? hyphenAt(document, { ...name, first, end }) : -1;
  if (at > 0 && connectingNouns.test(tokens[end]?.folded ?? ''))
    return [
      { ...name, first, end: at },
      { ...name, first: at + 1, end },
    ];
  return [{ ...name, first, end }];
};
