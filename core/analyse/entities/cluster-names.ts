import type { EntityKind } from '../../model/analysis.ts';
import { eventKey } from '../names/events.ts';
import { groupKey } from '../names/groups.ts';
import type { FoundName } from '../names/name.ts';
import { foldWord } from '../text/fold.ts';
import { textBetween } from '../text/reading.ts';
import type { Reading } from '../text/reading.ts';
import { canonicalName, initialsOf } from './aliases.ts';
import type { Cluster, PlacedMention } from './mention.ts';

const particles = /^(?:al|el|bin|ibn|ben|de|da|di|van|von|der|la|le|jr\.?|sr\.?|-|ii|iii)$/;
const words = (folded: string): string[] => folded.split(/\s+/).filter((word) => word !== '');
const significant = (folded: string): string[] =>
  words(folded.replace(/-/g, ' ')).filter((word) => !particles.test(word));

/**
 * Whether a short name can stand for a full one: "Xi" and "Jinping" for "Xi Jinping", "Vladimir Putin" for "Vladimir
 * Vladimirovich Putin". "Mary Smith" cannot stand for "John Smith".
 */
export const mayStandFor = (short: string, full: string): boolean => {
  const few = significant(short);
  const many = significant(full);
  if (few.length === 0 || few.length >= many.length) return false;
  if (few.length === 1)
    return (
      few[0] === many.at(-1) ||
      few[0] === many[0] ||
      ((few[0]?.length ?? 0) > 3 && many.includes(few[0] ?? ''))
    );
  return few[0] === many[0] && few.at(-1) === many.at(-1) ? true : many.join(' ').endsWith(few.join(' '));
};

const personIn = (clusters: readonly Cluster[], folded: string): Cluster | undefined => {
  const exact = clusters.findLast(({ forms }) => forms.has(folded));
  if (exact) return exact;
  return clusters.findLast(({ forms }) => [...forms].some((form) => mayStandFor(folded, form)));
};

const keyOf = (kind: EntityKind, folded: string): string => {
  if (kind === 'event') return eventKey(folded.replace(/^the /, ''));
  if (kind === 'group') return groupKey(folded.replace(/^the /, ''));
  return canonicalName(folded);
};

const sameOrganization = (a: string, b: string, nameA: string, nameB: string): boolean => {
  if (a.length < 2 || b.length < 2) return false;
  const [short, long, longName] = a.length < b.length ? [a, b, nameB] : [b, a, nameA];
  if (short.replace(/\./g, '') === initialsOf(longName) && short.length >= 2) return true;
  const [few, many] = [words(short), words(long)];
  if (few.length < 2 && (few[0]?.length ?? 0) < 5) return false;
  return few.length >= 2 && many.slice(-few.length).join(' ') === short;
};

const fuller = (cluster: Cluster, name: string): void => {
  const better = name.length > cluster.name.length && cluster.kind !== 'event' && cluster.kind !== 'group';
  if (better) cluster.name = name;
};

/**
 * Puts the names that mean the same into one entity each. Full names come first, so that a headline's "Xi" finds the "Xi Jinping"
 * of the body; a short name goes to the nearest full name before it, or else to the first after it.
 */
export const clusterNames = (
  reading: Reading,
  names: readonly FoundName[],
): { clusters: Cluster[]; placed: PlacedMention[] } => {
  const clusters: Cluster[] = [];
  const placed: PlacedMention[] = [];
  const nameOf = ({ first, end }: FoundName): string => textBetween(reading, first, end).replace(/\s+/g, ' ');
  const open = (kind: EntityKind, name: string, key: string): Cluster => {
    const cluster: Cluster = { kind, mentions: [], forms: new Set([key]), name };
    clusters.push(cluster);
    return cluster;
  };

  const persons: Cluster[] = [];
  const full = names
    .filter(({ kind, first, end }) => kind === 'person' && end - first > 1)
    .map((name) => foldWord(nameOf(name)))
    .toSorted((a, b) => significant(b).length - significant(a).length);
  const homes = new Map<string, string>();
  for (const folded of full) {
    if (homes.has(folded)) continue;
    const longer = full.find((other) => other !== folded && mayStandFor(folded, other));
    homes.set(folded, longer ? (homes.get(longer) ?? longer) : folded);
  }

  const placeOne = (name: FoundName): Cluster => {
    const said = nameOf(name);
    const folded = foldWord(said);
    if (name.kind === 'person') {
      const home = homes.get(folded) ?? folded;
      let cluster = personIn(persons, home);
      if (!cluster && name.end - name.first === 1) {
        const later = [...homes.values()].find((form) => mayStandFor(folded, form));
        if (later) {
          cluster = open('person', said, later);
          persons.push(cluster);
        }
      }
      if (!cluster) {
        cluster = open('person', said, home);
        persons.push(cluster);
      }
      cluster.forms.add(folded);
      // The last one named is the nearest for the next short name.
      persons.splice(persons.indexOf(cluster), 1);
      persons.push(cluster);
      return cluster;
    }
    const key = keyOf(name.kind, folded);
    const spelt =
      name.shortFor === undefined ? undefined : placed.find(({ first }) => first === name.shortFor);
    spelt?.cluster.forms.add(key);
    if (spelt) return spelt.cluster;
    const known = clusters.find(({ kind, forms }) => kind === name.kind && forms.has(key));
    if (known) return known;
    const akin =
      name.kind === 'organization'
        ? clusters.find(
            (other) =>
              other.kind === 'organization' &&
              [...other.forms].some((form) => sameOrganization(form, key, other.name, said)),
          )
        : undefined;
    const cluster = akin ?? open(name.kind, said, key);
    cluster.forms.add(key);
    return cluster;
  };

  for (const name of names) {
    const cluster = placeOne(name);
    fuller(cluster, nameOf(name));
    const mention = {
      first: name.first,
      end: name.end,
      type: name.nominal ? ('nominal' as const) : ('name' as const),
    };
    cluster.mentions.push(mention);
    placed.push({ ...mention, cluster });
  }
  return { clusters, placed };
};
