import type { NameTable } from '../lexicon/names.ts';
import type { Tagger } from '../tagger/tagger.ts';
import type { TokenizedDocument } from '../document/document.ts';
import { findAcronyms } from './acronyms.ts';
import { findOrganizationsByContext } from './context-cues.ts';
import { findDatelines } from './datelines.ts';
import { findEvents } from './other-kinds/events.ts';
import { findGroups } from './other-kinds/groups.ts';
import type { FoundGroup } from './other-kinds/groups.ts';
import { findHeadlines } from './headlines.ts';
import { createTokenCover, createNameIndex } from './name/name.ts';
import type { FoundName } from './name/name.ts';
import { findOfficeMentions } from './nominals.ts';
import { expandOrganizationSpans } from './organizations.ts';
import {
  findHyphenatedPersons,
  findLexiconNames,
  findSpelledOutAbbreviations,
  joinNames,
} from './phrases.ts';
import { repairSpan } from './repair-span.ts';
import { findPersonsByRole } from './roles.ts';
import { isStopName } from './stop-names.ts';
import { findTaggedNames } from './tagged-names.ts';
import { findWorks } from './other-kinds/works.ts';

/** What the passes before have accepted. */
interface Progress {
  readonly found: readonly FoundName[];
  /** Whether no accepted name covers any of the tokens. */
  isFree(first: number, end: number): boolean;
}

/** One source of names. A name that overlaps a name of an earlier pass is dropped. */
interface Pass {
  readonly name: string;
  find(progress: Progress): readonly FoundName[];
}

const toName = ({ first, end, kind }: FoundGroup): FoundName => ({ first, end, kind });

const longestFirst = (names: readonly FoundName[]): FoundName[] =>
  names.toSorted((a, b) => b.end - b.first - (a.end - a.first));

/** Lexicon phrases that do not cross the boundary of a tagged name. */
const findWholePhrases = (
  size: number,
  phrases: readonly FoundName[],
  tagged: readonly FoundName[],
): FoundName[] => {
  const taggedAt = createNameIndex(size, tagged);
  const contains = (outer: FoundName, inner: FoundName): boolean =>
    outer.first <= inner.first && inner.end <= outer.end;
  return phrases.filter(
    (phrase) =>
      phrase.end - phrase.first > 1 &&
      taggedAt.overlapping(phrase.first, phrase.end).every((name) => contains(phrase, name)),
  );
};

/** Tagged names joined, expanded and repaired, where the tagger set the wrong boundaries. */
const repairTagged = (
  document: TokenizedDocument,
  tagged: readonly FoundName[],
  table: NameTable,
): FoundName[] => {
  const taggedAt = createNameIndex(document.tokens.length, tagged);
  return joinNames(document, expandOrganizationSpans(document, tagged, table), table).flatMap((name) => {
    const isUntagged = (first: number, end: number): boolean =>
      taggedAt.overlapping(first, end).every((other) => other.first === name.first);
    return repairSpan(document, name, table, isUntagged);
  });
};

/** The sources of names, the most reliable first. */
const createPasses = (
  document: TokenizedDocument,
  tagger: Tagger,
  table: NameTable,
  onProgress: (share: number) => void,
  encoded: Float32Array | null,
): readonly Pass[] => {
  const headlines = findHeadlines(document);
  const isInHeadline = ({ first }: FoundName): boolean => headlines[document.sentenceOf[first] ?? 0] === true;
  const groups = findGroups(document, table);
  const known = findLexiconNames(document, table);
  const tagged = findTaggedNames(document, tagger, table, groups, headlines, onProgress, encoded);
  return [
    // Titles of works contain names of every other kind. In a headline, capitals do not delimit a title.
    { name: 'works', find: () => findWorks(document).filter((work) => !isInHeadline(work)) },
    // "Paris Agreement" contains a place; a longer event may contain a shorter one.
    { name: 'events', find: () => longestFirst(findEvents(document)) },
    // Words in capitals before the dash are places, which the tagger mistakes for acronyms.
    { name: 'datelines', find: () => findDatelines(document) },
    // An abbreviation in parentheses confirms the boundaries of the name before it.
    { name: 'spelled-out abbreviations', find: () => findSpelledOutAbbreviations(document) },
    // The tagger splits names at hyphens.
    { name: 'hyphenated persons', find: () => findHyphenatedPersons(document, table) },
    // A longer name in the lexicon ("Jammu and Kashmir") takes precedence over parts of it.
    {
      name: 'lexicon phrases',
      find: () =>
        longestFirst(
          findWholePhrases(document.tokens.length, [...known.places, ...known.organizations], tagged),
        ),
    },
    { name: 'tagger', find: () => repairTagged(document, tagged, table) },
    // Rules for names that the tagger missed.
    { name: 'persons by role', find: ({ isFree }) => findPersonsByRole(document, table, isFree) },
    {
      name: 'organizations by context',
      find: ({ isFree }) => findOrganizationsByContext(document, table, isFree),
    },
    // Single words of the lexicon, the unambiguous ones first.
    { name: 'unambiguous groups', find: () => groups.filter(({ unambiguous }) => unambiguous).map(toName) },
    { name: 'lexicon places', find: () => known.places },
    { name: 'ambiguous groups', find: () => groups.map(toName) },
    { name: 'lexicon organizations', find: () => known.organizations },
    // These depend on the names above: an acronym abbreviates an organization already found.
    { name: 'acronyms', find: ({ found, isFree }) => findAcronyms(document, found, isFree) },
    { name: 'offices', find: () => findOfficeMentions(document) },
  ];
};

/**
 * All names of a text with their kinds, in text order, without overlaps.
 * @param encoded log-probabilities of the encoder, see `Tagger.tag`
 */
export const findNames = (
  document: TokenizedDocument,
  tagger: Tagger,
  table: NameTable,
  onProgress: (share: number) => void = () => {},
  encoded: Float32Array | null = null,
): FoundName[] => {
  const cover = createTokenCover(document.tokens.length);
  const found: FoundName[] = [];
  for (const pass of createPasses(document, tagger, table, onProgress, encoded))
    for (const name of pass.find({ found, isFree: cover.isFree })) {
      if (!cover.isFree(name.first, name.end) || isStopName(document, name)) continue;
      cover.take(name);
      found.push(name);
    }
  return found.toSorted((a, b) => a.first - b.first);
};
