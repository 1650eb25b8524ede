const particles = /^(?:al|el|bin|ibn|ben|de|da|di|van|von|der|la|le|jr\.?|sr\.?|-|ii|iii)$/;

/** The words of a folded name, without particles. */
export const significant = (folded: string): string[] =>
  folded
    .replace(/-/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !particles.test(word));

/**
 * Whether a short name can stand for a full one: "Xi" and "Jinping" for "Xi Jinping", "Vladimir Putin" for "Vladimir
 * Vladimirovich Putin". "Mary Smith" cannot stand for "John Smith".
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

/** Folded names, in the order in which they came, found by the short names that can stand for them. */
export interface FullNames {
  /** A name that is there already changes nothing. */
  add(full: string): void;
  /** All that the short name can stand for. */
  of(short: string): readonly string[];
}

export const createFullNames = (): FullNames => {
  const known = new Set<string>();
  // A short name has the last word of the full one, or if it is one word, any.
  const byWord = new Map<string, { readonly full: string; readonly words: readonly string[] }[]>();
  return {
    add(full) {
      if (known.has(full)) return;
      known.add(full);
      const words = significant(full);
      if (words.length < 2) return;
      const name = { full, words };
      for (const word of new Set(words)) {
        const others = byWord.get(word);
        if (others) others.push(name);
        else byWord.set(word, [name]);
      }
    },
    of(short) {
      const few = significant(short);
      const near = byWord.get(few.at(-1) ?? '') ?? [];
      return near.filter(({ words }) => abbreviates(few, words)).map(({ full }) => full);
    },
  };
};
