import type { PlaceKind } from '../../model/analysis.ts';
import type { Gazetteer } from '../lexicon/gazetteer.ts';
import { titleParts, titles } from '../lexicon/words.ts';
import { nominalHeadAt } from '../recognition/nominals.ts';
import type { TokenizedDocument } from '../document/document.ts';
import type { Cluster, PlacedMention } from '../recognition/name/mention.ts';
import {
  companyNouns,
  countryNouns,
  institutionNouns,
  referencedLandmark,
  referencedOrganization,
  referencedPair,
  referencedPerson,
  referencedPlace,
  regionNouns,
  settlementNouns,
} from './nominal-references.ts';
import type { KnownRole, ReferenceSearch } from './nominal-references.ts';

/** Titles that are too general to identify a person. */
const ambiguousTitles =
  /^(?:friend|colleague|cousin|son|daughter|brother|sister|uncle|aunt|mr\.?|mrs\.?|ms\.?|miss|dr\.?|sir|madam|private|general|major|earl|duke|lord|saint|st\.?|chief|head|director|executive|deputy|author|boss|father|mother|opponent|rival|counterpart|dead|master|count)$/;

/**
 * Nominal mentions of named entities: "the ministry" after "the foreign ministry", "the Russian president" after "President
 * Vladimir Putin of Russia", "the city", "the company", "the two leaders" (one mention of each). Only entities named earlier are
 * considered.
 */
export const findShortNominalMentions = (
  document: TokenizedDocument,
  placed: readonly PlacedMention[],
  roles: ReadonlyMap<Cluster, KnownRole>,
  gazetteer: Gazetteer,
): PlacedMention[] => {
  const found: PlacedMention[] = [];
  const { tokens } = document;
  const taken = new Uint8Array(tokens.length);
  for (const { first, end } of placed) taken.fill(1, first, end);
  const countBefore = new Int32Array(tokens.length + 3);
  for (const { first } of placed) countBefore[first + 1] = (countBefore[first + 1] ?? 0) + 1;
  for (let i = 1; i < countBefore.length; i += 1)
    countBefore[i] = (countBefore[i] ?? 0) + (countBefore[i - 1] ?? 0);
  const kinds = new Map<Cluster, PlaceKind | undefined>();
  const kindOf = (cluster: Cluster): PlaceKind | undefined => {
    if (!kinds.has(cluster)) kinds.set(cluster, gazetteer.findPlaces(cluster.name)[0]?.kind);
    return kinds.get(cluster);
  };
  const search: ReferenceSearch = { document, placed, roles, gazetteer, countBefore, kindOf };
  for (let at = 0; at + 1 < tokens.length; at += 1) {
    const opener = tokens[at]?.folded ?? '';
    if (!/^(?:the|this|that|both)$/.test(opener) || taken[at] !== 0) continue;
    const isTwo = opener === 'both' || tokens[at + 1]?.folded === 'two';
    let head = at + (isTwo && opener !== 'both' ? 2 : 1);
    if (isTwo) {
      const end = head + 1;
      for (const { cluster } of referencedPair(search, at, tokens[head]?.folded ?? ''))
        found.push({ first: at, end, type: 'nominal', cluster });
      continue;
    }
    // Title words and demonyms precede the head noun.
    while (
      head < at + 4 &&
      (titleParts.has(tokens[head]?.folded ?? '') ||
        gazetteer.countryOfPeople(tokens[head]?.text ?? '') !== null) &&
      !/^(?:of|and|to|for|in|the|-)$/.test(tokens[head]?.folded ?? '') &&
      (titles.has(tokens[head + 1]?.folded ?? '') || titleParts.has(tokens[head + 1]?.folded ?? ''))
    )
      head += 1;
    // "the Central Asian country"
    if (head === at + 1)
      for (const n of [2, 1])
        if (
          countryNouns.test(tokens[head + n]?.folded ?? '') &&
          tokens.slice(head, head + n).every(({ text }) => /^\p{Lu}/u.test(text))
        ) {
          head += n;
          break;
        }
    const word = tokens[head]?.folded ?? '';
    const after = tokens[head + 1];
    if (taken[head] !== 0 || after?.folded === 'of' || after?.text === '-') continue;
    const referents =
      titles.has(word) && !ambiguousTitles.test(word)
        ? referencedPerson(search, at, head)
        : head > at + 1 && !countryNouns.test(word)
          ? undefined
          : nominalHeadAt(document, head) !== null || companyNouns.test(word) || institutionNouns.test(word)
            ? (referencedOrganization(search, at, word) ?? referencedLandmark(search, at, word))
            : settlementNouns.test(word) || countryNouns.test(word) || regionNouns.test(word)
              ? referencedPlace(search, at, word)
              : referencedLandmark(search, at, word);
    // "the company president" and "the city council" are related to the entity but not mentions of it.
    const isCompound = after !== undefined && /^\p{Ll}/u.test(after.text) && compoundNouns.test(after.folded);
    if (referents && !isCompound)
      found.push({ first: at, end: head + 1, type: 'nominal', cluster: referents.cluster });
  }
  return found;
};

/** Nouns that form a compound with the head noun before them. */
const compoundNouns =
  /^(?:president|council|centre|center|hall|government|police|officials?|level|capital|border|spokesman|spokeswoman|spokesperson|chairman|chief|leader|leaders|member|members|boss|executive|headquarters|minister|secretary|office|board|party|army|team|library|mayor|statement|candidate|candidates|pension|account|policy|law|tax|school|news|house|store)$/;
