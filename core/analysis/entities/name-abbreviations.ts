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
const abbreviates = (shortWords: readonly string[], fullWords: readonly string[]): boolean => {
  if (shortWords.length === 0 || shortWords.length >= fullWords.length) return false;
  if (shortWords.length === 1)
    return (
      shortWords[0] === fullWords.at(-1) ||
      shortWords[0] === fullWords[0] ||
      ((shortWords[0]?.length ?? 0) > 3 && fullWords.includes(shortWords[0] ?? ''))
    );
  return shortWords[0] === fullWords[0] && shortWords.at(-1) === fullWords.at(-1)
    ? true
    : fullWords.join(' ').endsWith(shortWords.join(' '));
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
      const shortWords = significantWords(short);
      const candidates = byWord.get(shortWords.at(-1) ?? '') ?? [];
      return candidates.filter(({ words }) => abbreviates(shortWords, words)).map(({ full }) => full);
    },
  };
};
