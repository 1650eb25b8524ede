import { initialsOf } from './aliases.ts';
import type { Reading } from '../document/document.ts';
import { textBetween } from '../document/document.ts';
import type { FoundName } from './name.ts';

/**
 * Acronyms of at least three capitals that abbreviate an organization named in the text: "the NIS" after "National Intelligence
 * Service". `free` tells whether tokens are still unclaimed.
 */
export const findAcronyms = (
  reading: Reading,
  names: readonly FoundName[],
  free: (first: number, end: number) => boolean,
): FoundName[] => {
  const letters = new Set(
    names
      .filter(({ kind, first, end }) => kind === 'organization' && end - first > 2)
      .map(({ first, end }) => initialsOf(textBetween(reading, first, end))),
  );
  return reading.tokens.flatMap(({ text }, i) =>
    /^\p{Lu}{3,8}$/u.test(text) && letters.has(text.toLowerCase()) && free(i, i + 1)
      ? [{ first: i, end: i + 1, kind: 'organization' as const }]
      : [],
  );
};
