import type { EntityKind } from '../../model/analysis.ts';
import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import { months, titles, weekdays } from '../lexicon/words.ts';
import { taggedKinds } from '../tagger/tags.ts';
import type { Tagger } from '../tagger/tagger.ts';
import type { Reading } from '../document/document.ts';
import { findAcronyms } from './acronyms.ts';
import { expandOrganizationSpans } from './organizations.ts';
import { findByContext } from './context-cues.ts';
import { findDatelines } from './datelines.ts';
import { findEvents } from './events.ts';
import { findGroups } from './groups.ts';
import { isInEvent, repairSpan, ownerSplits } from './repair-span.ts';
import { createCover, createNamesAt } from './name.ts';
import type { FoundName } from './name.ts';
import { findOffices } from './nominals.ts';
import { findHyphenated, findKnown, findSpelledOut, joinNames } from './phrases.ts';
import { findByRole } from './roles.ts';
import { findHeadlines, trimInHeadline } from './headlines.ts';
import { findWorks } from './works.ts';

const calendar = (folded: string): boolean => weekdays.has(folded) || months.has(folded);

/** A tagged name that cannot be one: a weekday, a title alone, a word without a capital letter. */
const isNoName = ({ tokens }: Reading, { first, end }: FoundName): boolean => {
  if (end - first > 1) return false;
  const token = tokens[first];
  if (!token) return true;
  return (
    calendar(token.folded) ||
    noNames.test(token.folded) ||
    !/\p{Lu}/u.test(token.text) ||
    (titles.has(token.folded) && token.text.length > 3)
  );
};

/** Single words with a capital letter that are never names. */
const noNames =
  /^(?:mp|mps|prime|vice|deputy|acting|former|ceo|cfo|pm|am|dame|q|erm|plz|mr|mrs|ms|dr|sir|madam)$/;

/** A weekday or a word of respect by itself, however it was found. */
const isStopName = ({ tokens }: Reading, { first, end }: FoundName): boolean => {
  const folded = tokens[first]?.folded ?? '';
  return end - first === 1 && (weekdays.has(folded) || noNames.test(folded));
};

/** Titles that are given names too: "Earl Warren", "Duke Ellington". */
const alsoGiven = /^(?:earl|duke|saint|st\.?|major|marshal|dean|miss|baron)$/;

/** A dash with a space before it. */
const isDash = ({ tokens }: Reading, i: number): boolean =>
  /^[-–—]$/.test(tokens[i]?.text ?? '') && tokens[i]?.glued === false;

/** What the lexicon knows as a name and not only as a word. */
const ofNames =
  nameClasses.given |
  nameClasses.surname |
  nameClasses.country |
  nameClasses.city |
  nameClasses.demonym |
  nameClasses.organization |
  nameClasses.company;

/**
 * What is left of a tagged name when what is no part of it goes: possessives ("China's Xi"), and in a person's name titles and
 * peoples ("Chinese President Xi"). It can fall into several.
 */
const partsOf = (reading: Reading, name: FoundName, table: NameTable): FoundName[] => {
  const parts: FoundName[] = [];
  // "Cox's Bazar", "St. John's": the lexicon knows the whole.
  const words = reading.tokens.slice(name.first, name.end).map(({ folded }) => folded);
  const whole = (table.classesOf(words.join(' ')) & ~nameClasses.prefix) !== 0;
  let first = name.first;
  for (let i = name.first; i <= name.end; i += 1) {
    const folded = reading.tokens[i]?.folded ?? '';
    const classes = table.classesOf(folded);
    const possessive = folded === "'s" && !whole && ownerSplits(reading, name, table, i);
    const dash = i < name.end && isDash(reading, i);
    const people =
      (classes & nameClasses.demonym) !== 0 &&
      (classes & (nameClasses.given | nameClasses.surname | nameClasses.country)) === 0;
    const leads = i === first && i + 1 < name.end && !alsoGiven.test(folded);
    const office = titles.has(folded) || (i + 1 < name.end && titles.has(folded.replace(/s$/, '')));
    const role = office && ((classes & nameClasses.given) === 0 || leads);
    if (i < name.end && !possessive && !dash && !(name.kind === 'person' && (people || role))) continue;
    // "Supply" before "Minister" is a part of the office.
    const ofOffice =
      role &&
      i - first === 1 &&
      (table.classesOf(reading.tokens[first]?.folded ?? '') & (nameClasses.common | nameClasses.given)) ===
        nameClasses.common;
    // "AMMAN - A court": a sentence begins after the dash, and its first word has a capital letter for that alone.
    const begins = i - first === 1 && isDash(reading, first - 1) && first > name.first;
    const isName = !begins || (table.classesOf(reading.tokens[first]?.folded ?? '') & ofNames) !== 0;
    if (i > first && isName && !(name.kind === 'person' && i < name.end && ofOffice))
      parts.push({ ...name, first, end: i });
    first = i + 1;
  }
  return parts.map((part) => trimLower(reading, part)).filter(({ first: from, end }) => end > from);
};

/** "Mrs Bảy" is a person, whatever the tagger takes the name for. */
const asPerson = ({ tokens }: Reading, name: FoundName): FoundName =>
  name.end - name.first > 1 && /^(?:mr|mrs|ms)\.?$/.test(tokens[name.first]?.folded ?? '')
    ? { ...name, kind: 'person' }
    : name;

/** "Songwe bridge" without its last word: a name ends with a capital letter, but for "Jae-in", "III", "3" and the like. */
const trimLower = ({ tokens }: Reading, { first, end, ...rest }: FoundName): FoundName => {
  let last = end;
  while (
    last > first + 1 &&
    /^\p{Ll}{3,}$/u.test(tokens[last - 1]?.text ?? '') &&
    !/^[-–'’]$/.test(tokens[last - 2]?.text ?? '')
  )
    last -= 1;
  return { first, end: last, ...rest };
};

/** "a “Silk Road Economic Belt”": the quotation marks and the article say that the words are a coinage and no name yet. */
const isCoined = ({ tokens }: Reading, { first, end }: FoundName): boolean =>
  /^[“"‘']$/.test(tokens[first - 1]?.text ?? '') &&
  /^[”"’']$/.test(tokens[end]?.text ?? '') &&
  /^an?$/.test(tokens[first - 2]?.folded ?? '');

/** All names of a text by kind, none overlapping another, in text order. */
export const findNames = (
  reading: Reading,
  tagger: Tagger,
  table: NameTable,
  onProgress: (share: number) => void = () => {},
): FoundName[] => {
  const { tokens, sentences } = reading;
  const cover = createCover(tokens.length);
  const found: FoundName[] = [];
  const keep = (name: FoundName): void => {
    if (!cover.free(name.first, name.end) || isStopName(reading, name)) return;
    cover.take(name);
    found.push(name);
  };
  const longerFirst = (names: readonly FoundName[]): FoundName[] =>
    names.toSorted((a, b) => b.end - b.first - (a.end - a.first));
  const headlines = findHeadlines(reading);
  findWorks(reading)
    .filter(({ first }) => headlines[reading.sentenceOf[first] ?? 0] !== true)
    .forEach(keep);
  longerFirst(findEvents(reading)).forEach(keep);
  findDatelines(reading).forEach(keep);
  findSpelledOut(reading).forEach(keep);
  findHyphenated(reading, table).forEach(keep);

  const groups = findGroups(reading, table);
  const groupEnds = new Map<number, typeof groups>();
  for (const group of groups) groupEnds.set(group.end, [...(groupEnds.get(group.end) ?? []), group]);
  const longGroups = createNamesAt(
    tokens.length,
    groups.filter(({ sure, first, end }) => sure && end - first > 1),
  );
  const tagged = tagger
    .tag(reading, onProgress)
    .flatMap((names, s) => {
      const offset = sentences[s]?.first ?? 0;
      return names.flatMap(({ first, end, kind }) => {
        const kindName: EntityKind = taggedKinds[kind] ?? 'organization';
        const whole = asPerson(reading, { first: first + offset, end: end + offset, kind: kindName });
        const parts = partsOf(reading, whole, table);
        if (headlines[s] !== true) return parts;
        return parts.map((part) => trimInHeadline(reading, part, table)).filter((part) => part !== null);
      });
    })
    .filter((name) => {
      // "Mumtaz Zahra Baloch" is a person though the Baloch are a people.
      const given =
        table.classesOf(tokens[name.first]?.folded ?? '') & (nameClasses.given | nameClasses.demonym);
      const person = name.kind === 'person' && name.end - name.first > 1 && given === nameClasses.given;
      const people =
        !person &&
        ((groupEnds.get(name.end)?.some(({ sure, first }) => sure && first >= name.first) ?? false) ||
          name.end <= (longGroups.at(name.first)?.end ?? 0));
      return !people && !isNoName(reading, name) && !isCoined(reading, name) && !isInEvent(reading, name);
    });

  // A longer name that the lexicon knows ("Jammu and Kashmir") goes before parts of it.
  const known = findKnown(reading, table);
  const within = (outer: FoundName, inner: FoundName): boolean =>
    outer.first <= inner.first && inner.end <= outer.end;
  const crosses = (a: FoundName, b: FoundName): boolean =>
    a.first < b.end && b.first < a.end && !within(a, b);
  const taggedAt = createNamesAt(tokens.length, tagged);
  const wholes = [...known.places, ...known.organizations].filter(
    (one) =>
      one.end - one.first > 1 && !taggedAt.within(one.first, one.end).some((name) => crosses(one, name)),
  );
  longerFirst(wholes).forEach(keep);
  joinNames(reading, expandOrganizationSpans(reading, tagged, table), table)
    .flatMap((name) =>
      repairSpan(
        reading,
        name,
        table,
        (a, b) => !taggedAt.within(a, b).some(({ first }) => first !== name.first),
      ),
    )
    .forEach(keep);
  findByRole(reading, table, cover.free).forEach(keep);
  findByContext(reading, table, cover.free).forEach(keep);
  groups.filter(({ sure }) => sure).forEach(({ first, end, kind }) => keep({ first, end, kind }));
  known.places.forEach(keep);
  groups.forEach(({ first, end, kind }) => keep({ first, end, kind }));
  known.organizations.forEach(keep);
  findAcronyms(reading, found, cover.free).forEach(keep);
  findOffices(reading).forEach(keep);
  return found.toSorted((a, b) => a.first - b.first);
};
