import { createFullNames, significantWords } from './name-abbreviations.ts';
import type { Cluster } from '../recognition/name/mention.ts';

/**
 * Maps each full name of a person to the longest full name in the text of the same person: "Xi Jinping" to itself, "Vladimir
 * Putin" to "Vladimir Vladimirovich Putin".
 */
export const fullestNamesOf = (fullNames: readonly string[]): ReadonlyMap<string, string> => {
  const sorted = fullNames.toSorted((a, b) => significantWords(b).length - significantWords(a).length);
  const known = createFullNames();
  sorted.forEach(known.add);
  const fullestNames = new Map<string, string>();
  for (const folded of sorted) {
    if (fullestNames.has(folded)) continue;
    const longer = known.of(folded).find((other) => other !== folded);
    fullestNames.set(folded, longer ? (fullestNames.get(longer) ?? longer) : folded);
  }
  return fullestNames;
};

/** Index of the persons of a text by name. */
export interface PersonIndex {
  /** The most recently mentioned person with this name that satisfies `fits`, or else one whose name it may abbreviate. */
  find(folded: string, fits?: (person: Cluster) => boolean): Cluster | undefined;
  /** Records a mention of the person by this name. */
  recordMention(person: Cluster, folded: string): void;
}

export const createPersons = (): PersonIndex => {
  const names = createFullNames();
  const byName = new Map<string, Set<Cluster>>();
  const lastMentionTimes = new Map<Cluster, number>();
  const register = (person: Cluster, folded: string): void => {
    person.forms.add(folded);
    names.add(folded);
    byName.set(folded, (byName.get(folded) ?? new Set()).add(person));
  };
  const last = (forms: readonly string[], fits: (person: Cluster) => boolean): Cluster | undefined => {
    let found: Cluster | undefined;
    for (const form of forms)
      for (const person of byName.get(form) ?? [])
        if (
          fits(person) &&
          (!found || (lastMentionTimes.get(person) ?? 0) > (lastMentionTimes.get(found) ?? 0))
        )
          found = person;
    return found;
  };
  let time = 0;
  return {
    find: (folded, fits = () => true) => last([folded], fits) ?? last(names.of(folded), fits),
    recordMention(person, folded) {
      if (!lastMentionTimes.has(person)) for (const form of person.forms) register(person, form);
      register(person, folded);
      time += 1;
      lastMentionTimes.set(person, time);
    },
  };
};
