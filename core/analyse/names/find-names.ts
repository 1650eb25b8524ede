import type { EntityKind } from '../../model/analysis.ts';
import type { NameTable } from '../lexicon/names.ts';
import { nameClasses } from '../lexicon/names.ts';
import { months, titles, weekdays } from '../lexicon/words.ts';
import { taggedKinds } from '../tagger/tags.ts';
import type { Tagger } from '../tagger/tagger.ts';
import { hashText } from '../text/fold.ts';
import type { Reading } from '../text/reading.ts';
import { findEvents } from './events.ts';
import { findGroups } from './groups.ts';
import { createCover } from './name.ts';
import type { FoundName } from './name.ts';
import { findOffices } from './nominals.ts';
import { findByRole } from './roles.ts';

const placeClasses = nameClasses.country;

/** Countries and other great places that the tagger passed over. */
const findCountries = ({ tokens, sentences }: Reading, table: NameTable): FoundName[] => {
  const found: FoundName[] = [];
  for (const { first, end } of sentences) {
    for (let i = first; i < end; i += 1) {
      const token = tokens[i];
      if (!token || !/^\p{Lu}/u.test(token.text)) continue;
      let hash = hashText(token.folded);
      let best = 0;
      for (let n = 1; ; n += 1) {
        const classes = table.classesOfHash(hash);
        const certain =
          (classes & placeClasses) !== 0 && (classes & (nameClasses.given | nameClasses.common)) === 0;
        if (certain && /^\p{Lu}/u.test(tokens[i + n - 1]?.text ?? '')) best = n;
        const next = tokens[i + n];
        if (!next || i + n >= end || (classes & nameClasses.prefix) === 0) break;
        hash = hashText(next.folded, hashText(' ', hash));
      }
      if (best === 0) continue;
      found.push({ first: i, end: i + best, kind: 'place' });
      i += best - 1;
    }
  }
  return found;
};

const calendar = (folded: string): boolean => weekdays.has(folded) || months.has(folded);

/** A tagged name that cannot be one: a weekday, a title alone, a word without a capital letter. */
const isNoName = ({ tokens }: Reading, { first, end }: FoundName): boolean => {
  if (end - first > 1) return false;
  const token = tokens[first];
  if (!token) return true;
  return (
    calendar(token.folded) ||
    !/\p{Lu}/u.test(token.text) ||
    (titles.has(token.folded) && token.text.length > 3)
  );
};

/**
 * What is left of a tagged name when what is no part of it goes: possessives ("China's Xi"), and in a person's name titles and
 * peoples ("Chinese President Xi"). It can fall into several.
 */
const partsOf = (reading: Reading, name: FoundName, table: NameTable): FoundName[] => {
  const parts: FoundName[] = [];
  let first = name.first;
  for (let i = name.first; i <= name.end; i += 1) {
    const folded = reading.tokens[i]?.folded ?? '';
    const classes = table.classesOf(folded);
    const possessive = folded === "'s" && (name.kind !== 'organization' || i === name.end - 1);
    const people =
      (classes & nameClasses.demonym) !== 0 &&
      (classes & (nameClasses.given | nameClasses.surname | nameClasses.country)) === 0;
    const role = titles.has(folded) && (classes & nameClasses.given) === 0;
    if (i < name.end && !possessive && !(name.kind === 'person' && (people || role))) continue;
    if (i > first) parts.push({ ...name, first, end: i });
    first = i + 1;
  }
  return parts;
};

/** "a “Silk Road Economic Belt”": the quotation marks and the article say that the words are a coinage and no name yet. */
const isCoined = ({ tokens }: Reading, { first, end }: FoundName): boolean =>
  /^[“"‘']$/.test(tokens[first - 1]?.text ?? '') &&
  /^[”"’']$/.test(tokens[end]?.text ?? '') &&
  /^an?$/.test(tokens[first - 2]?.folded ?? '');

/** All names of a text by kind, none overlapping another, in text order. */
export const findNames = (reading: Reading, tagger: Tagger, table: NameTable): FoundName[] => {
  const { tokens, sentences } = reading;
  const cover = createCover(tokens.length);
  const found: FoundName[] = [];
  const keep = (name: FoundName): void => {
    if (!cover.free(name.first, name.end)) return;
    cover.take(name);
    found.push(name);
  };
  findEvents(reading)
    .toSorted((a, b) => b.end - b.first - (a.end - a.first))
    .forEach(keep);
  const groups = findGroups(reading, table);
  const groupEnds = new Map<number, typeof groups>();
  for (const group of groups) groupEnds.set(group.end, [...(groupEnds.get(group.end) ?? []), group]);
  const longGroups = groups.filter(({ sure, first, end }) => sure && end - first > 1);
  const tagged = tagger.tag(sentences.map(({ first, end }) => tokens.slice(first, end)));
  tagged.forEach((names, s) => {
    const offset = sentences[s]?.first ?? 0;
    for (const { first, end, kind } of names) {
      const kindName: EntityKind = taggedKinds[kind] ?? 'organization';
      for (const name of partsOf(
        reading,
        { first: first + offset, end: end + offset, kind: kindName },
        table,
      )) {
        const people =
          (groupEnds.get(name.end)?.some(({ sure, first: at }) => sure && at >= name.first) ?? false) ||
          longGroups.some(({ first: from, end: to }) => from <= name.first && name.end <= to);
        if (!isNoName(reading, name) && !isCoined(reading, name) && !people) keep(name);
      }
    }
  });
  findByRole(reading, table, cover.free).forEach(keep);
  groups.filter(({ sure }) => sure).forEach(({ first, end, kind }) => keep({ first, end, kind }));
  findCountries(reading, table).forEach(keep);
  groups.forEach(({ first, end, kind }) => keep({ first, end, kind }));
  findOffices(reading).forEach(keep);
  return found.toSorted((a, b) => a.first - b.first);
};
