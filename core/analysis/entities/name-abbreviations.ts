const particles = /^(?:al|el|bin|ibn|ben|de|da|di|van|von|der|la|le|jr\.?|sr\.?|-|ii|iii)$/;

/** The words of a folded name, without particles. */
export const significantWords = (folded: string): string[] =>
  folded
    .replace(/-/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !particles.test(word));

/**
 * Whether a short name may abbreviate a full one: "Xi" and "Jinping" for "Xi Jinping", "Vladimir Putin" for "Vladimir
 * Vladimirovich Putin", but not "Mary Smith" for "John Smith".
 */
const abbreviates = (few: readonly string[], many: readonly string[]): boolean => {
  if (few.length === 0 || few.length >= many.length) return false;
  if (few.length === 1)
    return (
      few[0] === many.at(-1) ||
      few[0] === many[0] ||
      ((few[0]?.length ?? 0) > 3 && many.includes(few[0] ?? ''))
    );
  return few[0] === many[0] && few.at(-1) === many.at(-1) ? true : many.join(' ').endsWith(few.join(' '));
};

/** Index of folded full names, in insertion order, by the short names that may abbreviate them. */
export interface FullNames {
  /** Adds a name; no effect if it is already present. */
  add(full: string): void;
  /** All full names that the short name may abbreviate. */
  of(short: string): readonly string[];
}

export const createFullNames = (): FullNames => {
  const known = new Set<string>();
  // A short name contains the last word of the full name or, if it is a single word, any word of it.
  const byWord = new Map<string, { readonly full: string; readonly words: readonly string[] }[]>();
  return {
    add(full) {
      if (known.has(full)) return;
      known.add(full);
      const words = significantWords(full);
      if (words.length < 2) return;
      const name = { full, words };
      for (const word of new Set(words)) {
        const others = byWord.get(word);
        if (others) others.push(name);
        else byWord.set(word, [name]);
      }
    },
    of(short) {
      const few = significantWords(short);
      const near = byWord.get(few.at(-1) ?? '') ?? [];
      return near.filter(({ words }) => abbreviates(few, words)).map(({ full }) => full);
    },
  };
};
