import { abbreviationsOf, capitalizedTitles, shortMonths, shortStates } from './abbreviations.ts';

const beginsNumber = /^(?:[#(]?\p{N}|(?:[IVXLC]{2,}|[VX])\b|I(?=[,.;:)]|$))/u;

/** The effect of an abbreviation on the end of a sentence: its period never ends one, or only before a word that starts one. */
export type AbbreviationClass = 'never' | 'seldom';

/**
 * Classifies a word before a period; null for a word that is not abbreviated.
 * @param word without the period
 * @param after the text from the next word on
 * @param lang BCP 47 tag; null or an unknown tag is treated as English
 */
export function classifyAbbreviation(
  word: string,
  after: string,
  lang: string | null,
): AbbreviationClass | null {
  const { never, seldom, beforeNumber } = abbreviationsOf(lang);
  const lower = word.toLowerCase();
  const capitalized = /^\p{Lu}/u.test(word);
  if (never.has(lower) || (capitalized && capitalizedTitles.has(lower))) return 'never';
  if (beforeNumber.has(lower) && beginsNumber.test(after)) return 'never';
  if (seldom.has(lower) || (capitalized && (shortMonths.has(lower) || shortStates.has(lower))))
    return 'seldom';
  return null;
}
