import { foldText } from './fold.ts';

/**
 * Comparison key of names that differ only in case, diacritics, apostrophes, spacing or a leading "the". Equal entities across
 * articles have equal key and kind. Stored in the library: when it or the fold changes, a migration must put
 * all analyses into `entity_queue`.
 */
export const nameKey = (name: string): string =>
  foldText(name)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the (?=\S)/, '');
