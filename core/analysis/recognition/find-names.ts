import type { NameTable } from '../lexicon/names.ts';
import type { Tagger } from '../tagger/tagger.ts';
import type { Reading } from '../document/document.ts';
import { findAcronyms } from './acronyms.ts';
import { findByContext } from './context-cues.ts';
import { findDatelines } from './datelines.ts';
import { findEvents } from './events.ts';
import { findGroups } from './groups.ts';
import type { FoundGroup } from './groups.ts';
import { findHeadlines } from './headlines.ts';
import { createCover, createNamesAt } from './name.ts';
import type { FoundName } from './name.ts';
import { findOffices } from './nominals.ts';
import { expandOrganizationSpans } from './organizations.ts';
import { findHyphenated, findKnown, findSpelledOut, joinNames } from './phrases.ts';
import { repairSpan } from './repair-span.ts';
import { findByRole } from './roles.ts';
import { isStopName } from './stop-names.ts';
import { findTaggedNames } from './tagged-names.ts';
import { findWorks } from './works.ts';

/** What the passes before have accepted. */
interface Progress {
  readonly found: readonly FoundName[];
  /** Whether no accepted name covers any of the tokens. */
  free(first: number, end: number): boolean;
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
  const taggedAt = createNamesAt(size, tagged);
  const contains = (outer: FoundName, inner: FoundName): boolean =>
    outer.first <= inner.first && inner.end <= outer.end;
  return phrases.filter(
    (phrase) =>
      phrase.end - phrase.first > 1 &&
      taggedAt.within(phrase.first, phrase.end).every((name) => contains(phrase, name)),
  );
};

/** Tagged names joined, expanded and repaired, where the tagger set the wrong boundaries. */
const repairTagged = (reading: Reading, tagged: readonly FoundName[], table: NameTable): FoundName[] => {
  const taggedAt = createNamesAt(reading.tokens.length, tagged);
  return joinNames(reading, expandOrganizationSpans(reading, tagged, table), table).flatMap((name) => {
    const isUntagged = (first: number, end: number): boolean =>
      taggedAt.within(first, end).every((other) => other.first === name.first);
    return repairSpan(reading, name, table, isUntagged);
  });
};

/** The sources of names, the most reliable first. */
const createPasses = (
  reading: Reading,
  tagger: Tagger,
  table: NameTable,
  onProgress: (share: number) => void,
): readonly Pass[] => {
  const headlines = findHeadlines(reading);
  const isInHeadline = ({ first }: FoundName): boolean => headlines[reading.sentenceOf[first] ?? 0] === true;
  const groups = findGroups(reading, table);
  const known = findKnown(reading, table);
  const tagged = findTaggedNames(reading, tagger, table, groups, headlines, onProgress);
  return [
    // Titles of works contain names of every other kind. In a headline, capitals do not delimit a title.
    { name: 'works', find: () => findWorks(reading).filter((work) => !isInHeadline(work)) },
    // "Paris Agreement" contains a place; a longer event may contain a shorter one.
    { name: 'events', find: () => longestFirst(findEvents(reading)) },
    // Words in capitals before the dash are places, which the tagger takes for acronyms.
    { name: 'datelines', find: () => findDatelines(reading) },
    // An abbreviation in parentheses confirms the boundaries of the name before it.
    { name: 'spelled-out abbreviations', find: () => findSpelledOut(reading) },
    // The tagger splits names at hyphens.
    { name: 'hyphenated persons', find: () => findHyphenated(reading, table) },
    // A longer name in the lexicon ("Jammu and Kashmir") takes precedence over parts of it.
    {
      name: 'lexicon phrases',
      find: () =>
        longestFirst(
          findWholePhrases(reading.tokens.length, [...known.places, ...known.organizations], tagged),
        ),
    },
    { name: 'tagger', find: () => repairTagged(reading, tagged, table) },
    // Rules for names that the tagger missed.
    { name: 'persons by role', find: ({ free }) => findByRole(reading, table, free) },
    { name: 'organizations by context', find: ({ free }) => findByContext(reading, table, free) },
    // Single words of the lexicon, the unambiguous ones first.
    { name: 'unambiguous groups', find: () => groups.filter(({ sure }) => sure).map(toName) },
    { name: 'lexicon places', find: () => known.places },
    { name: 'ambiguous groups', find: () => groups.map(toName) },
    { name: 'lexicon organizations', find: () => known.organizations },
    // These depend on the names above: an acronym abbreviates an organization already found.
    { name: 'acronyms', find: ({ found, free }) => findAcronyms(reading, found, free) },
    { name: 'offices', find: () => findOffices(reading) },
  ];
};

/** All names of a text with their kinds, in text order, without overlaps. */
export const findNames = (
  reading: Reading,
  tagger: Tagger,
  table: NameTable,
  onProgress: (share: number) => void = () => {},
): FoundName[] => {
  const cover = createCover(reading.tokens.length);
  const found: FoundName[] = [];
  for (const pass of createPasses(reading, tagger, table, onProgress))
    for (const name of pass.find({ found, free: cover.free })) {
      if (!cover.free(name.first, name.end) || isStopName(reading, name)) continue;
      cover.take(name);
      found.push(name);
    }
  return found.toSorted((a, b) => a.first - b.first);
};
