import type { EntityKind } from '../../model/analysis.ts';
import { eventKey } from '../recognition/other-kinds/events.ts';
import { groupKey } from '../recognition/other-kinds/groups.ts';
import type { NameTable } from '../lexicon/names.ts';
import type { FoundName } from '../recognition/name/name.ts';
import { foldWord } from '../../text/fold.ts';
import { textBetween } from '../document/document.ts';
import type { TokenizedDocument } from '../document/document.ts';
import { canonicalName } from '../recognition/name/aliases.ts';
import { createOrganizationIndex } from './organization-names.ts';
import { genderOfName, genderOfTitle } from './gender.ts';
import type { Gender } from './gender.ts';
import type { Cluster, PlacedMention } from '../recognition/name/mention.ts';
import { createPersons, fullestNamesOf } from './person-names.ts';
import { createFullNames } from './name-abbreviations.ts';

const comparisonKey = (kind: EntityKind, folded: string): string => {
  if (kind === 'event') return eventKey(folded.replace(/^the /, ''));
  if (kind === 'group') return groupKey(folded.replace(/^the /, ''));
  return canonicalName(folded);
};

const isFuller = (cluster: Cluster, name: string): void => {
  const isLonger = name.length > cluster.name.length && cluster.kind !== 'event' && cluster.kind !== 'group';
  // Datelines and headlines are in capitals; prefer the spelling of the body.
  const isAllCaps = cluster.name.toUpperCase() === cluster.name && name.toUpperCase() !== name;
  const isLessCapitalized = isAllCaps && name.toUpperCase() === cluster.name;
  if (isLonger || isLessCapitalized) cluster.name = name;
};

/**
 * Clusters coreferent names into entities. Full names are clustered first, so that "Xi" in a headline resolves to "Xi Jinping" in
 * the body. A short name resolves to the nearest full name before it, or else to the first one after it.
 */
export const clusterNames = (
  document: TokenizedDocument,
  names: readonly FoundName[],
  table: NameTable,
): { clusters: Cluster[]; placed: PlacedMention[] } => {
  const clusters: Cluster[] = [];
  const placed: PlacedMention[] = [];
  const longForms = new Set(names.map(({ shortFor }) => shortFor));
  const placedAt = new Map<number, Cluster>();
  const nameOf = ({ first, end }: FoundName): string =>
    textBetween(document, first, end).replace(/\s+/g, ' ');
  const openCluster = (kind: EntityKind, name: string, key: string): Cluster => {
    const cluster: Cluster = { kind, mentions: [], forms: new Set([key]), name };
    clusters.push(cluster);
    return cluster;
  };

  const fullestNames = fullestNamesOf(
    names
      .filter(({ kind, first, end }) => kind === 'person' && end - first > 1)
      .map((name) => foldWord(nameOf(name))),
  );
  const fullest = createFullNames();
  for (const fullName of fullestNames.values()) fullest.add(fullName);
  const persons = createPersons();
  /** Gender of persons by the titles before their names. */
  const genderByTitle = new Map<Cluster, Gender>();
  const assignPerson = (name: FoundName, writtenName: string): Cluster => {
    const folded = foldWord(writtenName);
    const fullName = fullestNames.get(folded) ?? folded;
    const later = name.end - name.first === 1 ? fullest.of(folded)[0] : undefined;
    // "Mr Smith" is John Smith and not Mary Smith.
    const title = genderOfTitle(document.tokens[name.first - 1]?.folded ?? '');
    const gender = title ?? genderOfName(writtenName, table);
    const fits = (person: Cluster): boolean =>
      !gender || (genderByTitle.get(person) ?? genderOfName(person.name, table) ?? gender) === gender;
    const person =
      persons.find(fullName, fits) ??
      persons.find(fullName, (one) => !title || (genderByTitle.get(one) ?? title) === title) ??
      openCluster('person', writtenName, later ?? fullName);
    if (title) genderByTitle.set(person, title);
    persons.recordMention(person, folded);
    return person;
  };

  const organizations = createOrganizationIndex();
  const numbers = new Map<Cluster, number>();
  const byKey = new Map<string, Cluster>();
  /** Registers the first cluster with the key. */
  const registerKey = (cluster: Cluster, key: string): void => {
    const qualifiedKey = `${cluster.kind} ${key}`;
    const known = byKey.get(qualifiedKey);
    if (!numbers.has(cluster)) numbers.set(cluster, numbers.size);
    if (!known || (numbers.get(cluster) ?? 0) < (numbers.get(known) ?? 0)) byKey.set(qualifiedKey, cluster);
  };
  const assignOther = (name: FoundName, writtenName: string): Cluster => {
    const key = comparisonKey(name.kind, foldWord(writtenName));
    // An explicit definition takes precedence: "Economic Community of West African States (ECOWAS)".
    const definition = name.shortFor === undefined ? undefined : placedAt.get(name.shortFor);
    const findRelated = (): Cluster | undefined =>
      name.kind === 'organization' ? organizations.findRelated(key, writtenName) : undefined;
    const cluster =
      definition ??
      byKey.get(`${name.kind} ${key}`) ??
      findRelated() ??
      openCluster(name.kind, writtenName, key);
    cluster.forms.add(key);
    isFuller(cluster, writtenName);
    registerKey(cluster, key);
    if (cluster.kind === 'organization') organizations.register(cluster, key);
    return cluster;
  };

  for (const name of names) {
    const writtenName = nameOf(name);
    const cluster = name.kind === 'person' ? assignPerson(name, writtenName) : assignOther(name, writtenName);
    isFuller(cluster, writtenName);
    const type = name.nominal ? ('nominal' as const) : ('name' as const);
    const mention = { first: name.first, end: name.end, type, cluster };
    cluster.mentions.push(mention);
    placed.push(mention);
    if (longForms.has(name.first) && !placedAt.has(name.first)) placedAt.set(name.first, cluster);
  }
  return { clusters, placed };
};
