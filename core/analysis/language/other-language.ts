import { eld } from 'eld/extrasmall';

/** Code units of a text that are examined. */
const examined = 4_000;
/** With fewer letters the result is not reliable. */
const fewestLetters = 120;

/**
 * The language of a text when it is not English, the only language in which names and quotes are found. What a page declares is
 * often wrong, so the text itself decides.
 * @returns ISO 639-1 code; null for English, and where the text is too short to tell
 */
export function otherLanguage(text: string): string | null {
  const sample = text.slice(0, examined);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < fewestLetters) return null;
  const found = eld.detect(sample);
  return found.language === '' || found.language === 'en' || !found.isReliable() ? null : found.language;
}
