import { initialsOf } from '../recognition/name/aliases.ts';
import type { Cluster } from '../recognition/name/mention.ts';

const words = (folded: string): string[] => folded.split(/\s+/).filter((word) => word !== '');
const undotted = (folded: string): string => folded.replace(/\./g, '');

/** All suffixes of a name with at least two words: "security council" of "un security council". */
const suffixesOf = (folded: string): string[] => {
  const allWords = words(folded);
  return allWords.slice(0, -1).map((_, i) => allWords.slice(i).join(' '));
};

/** Index of organizations by name. */
export interface OrganizationIndex {
  /**
   * The first organization that a name may also refer to: as an acronym, as the end of a longer name ("Security Council"), or the
   * reverse. Undefined when there is none.
   * @param key canonical form of the name, not itself a known form
   * @param writtenName the name as written
   */
  findRelated(key: string, writtenName: string): Cluster | undefined;
  /** Registers a form of the name and the current full name. */
  register(organization: Cluster, form: string | null): void;
}

export const createOrganizationIndex = (): OrganizationIndex => {
  const numbers = new Map<Cluster, number>();
  const byForm = new Map<string, Set<Cluster>>();
  const byUndotted = new Map<string, Set<string>>();
  const bySuffix = new Map<string, Set<Cluster>>();
  const byInitials = new Map<string, Set<Cluster>>();
  const initials = new Map<Cluster, string>();
  const put = <T>(map: Map<string, Set<T>>, key: string, value: T): void => {
    map.set(key, (map.get(key) ?? new Set()).add(value));
  };
  return {
    findRelated(key, writtenName) {
      if (key.length < 2) return undefined;
      const found = new Set<Cluster>();
      const add = (organizations: Iterable<Cluster> | undefined): void => {
        for (const organization of organizations ?? []) found.add(organization);
      };
      // The known form is the shorter one: an acronym of this name, or its end.
      for (const form of byUndotted.get(initialsOf(writtenName)) ?? [])
        if (form.length >= 2 && form.length < key.length) add(byForm.get(form));
      for (const tail of suffixesOf(key)) if (tail.length < key.length) add(byForm.get(tail));
      // This name is the shorter one.
      for (const organization of byInitials.get(undotted(key)) ?? [])
        if ([...organization.forms].some((form) => form.length >= key.length)) found.add(organization);
      if (words(key).length > 1) add(bySuffix.get(key));
      return [...found].toSorted((a, b) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0))[0];
    },
    register(organization, form) {
      if (!numbers.has(organization)) numbers.set(organization, numbers.size);
      if (form !== null) {
        put(byForm, form, organization);
        put(byUndotted, undotted(form), form);
        for (const tail of suffixesOf(form)) put(bySuffix, tail, organization);
      }
      const letters = initialsOf(organization.name);
      const before = initials.get(organization);
      if (before === letters) return;
      if (before !== undefined) byInitials.get(before)?.delete(organization);
      initials.set(organization, letters);
      put(byInitials, letters, organization);
    },
  };
};
