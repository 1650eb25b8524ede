import { foldText } from './fold.ts';

/**
 * One form for names that differ in case, accents, apostrophes, spacing or a leading "the" alone. What is the same
 * entity across articles has the same key and the same kind. Kept in the library: after a change of it, or of the fold, a
 * migration empties `indexed_entities`.
 */
export const nameKey = (name: string): string =>
  foldText(name)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the (?=\S)/, '');
