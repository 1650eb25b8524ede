import { initialsOf } from './name/aliases.ts';
import type { TokenizedDocument } from '../document/document.ts';
import { textBetween } from '../document/document.ts';
import type { FoundName } from './name/name.ts';

/**
 * Acronyms of at least three capitals that abbreviate an organization named in the text: "the NIS" after "National Intelligence
 * Service". `isFree` returns whether tokens are still unclaimed.
 */
export const findAcronyms = (
  document: TokenizedDocument,
  names: readonly FoundName[],
  isFree: (first: number, end: number) => boolean,
): FoundName[] => {
  const letters = new Set(
    names
      .filter(({ kind, first, end }) => kind === 'organization' && end - first > 2)
      .map(({ first, end }) => initialsOf(textBetween(document, first, end))),
  );
  return document.tokens.flatMap(({ text }, i) =>
    /^\p{Lu}{3,8}$/u.test(text) && letters.has(text.toLowerCase()) && isFree(i, i + 1)
      ? [{ first: i, end: i + 1, kind: 'organization' as const }]
      : [],
  );
};
