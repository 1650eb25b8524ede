import { dashes, apostrophes, invisibles, quotationMarks, straightenQuotes } from './typography.ts';

/** Letters that Unicode normalization does not decompose although they are typed as others. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  // Persian and Urdu variants of Arabic letters, and endings that are often interchanged.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ...Object.fromEntries([...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)])),
  ...Object.fromEntries([...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, String(value)])),
};

/** Diacritics of Latin, Greek and Cyrillic. */
export const accents = String.raw`\u0300-\u036f`;

/**
 * Marks that are removed: diacritics, vowel points of Hebrew and Arabic, the Arabic tatweel, variation selectors. Marks of other
 * scripts, such as the vowel signs of South Asia, are letters there. Part of a character class.
 */
export const foldedAway = String.raw`${accents}\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f${invisibles}`;

const away = new RegExp(`[${foldedAway}]`, 'g');
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');
/** ASCII except the grave accent, which is typed as an apostrophe. */
// oxlint-disable-next-line no-control-regex
const ascii = /^[\u0000-\u005f\u0061-\u007f]*$/;
const plain = new RegExp(`^[\\u0000-\\u007f${apostrophes}${quotationMarks}${dashes}]*$`);

const foldLetters = (lower: string): string =>
  straightenQuotes(
    straightenQuotes(lower)
      .normalize('NFKD')
      .replace(away, '')
      .normalize('NFC')
      .toLowerCase()
      .replace(special, (letter) => letters[letter] ?? letter),
  );

/**
 * Folds text for comparison, here and in SQL (`fold_text`): lower case, without diacritics and vowel points, compatibility forms
 * decomposed (ﬁ → fi, full width → ASCII), ß as ss, straight quotation marks and hyphens. Changes the length; `foldTypography`
 * preserves offsets.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return plain.test(lower) ? straightenQuotes(lower) : foldLetters(lower);
}

/**
 * Folds the names of tags and collections: lower case in NFC. "Café" and "cafe" are two tags, although a search for one finds both.
 */
export const foldCase = (text: string): string =>
  // Also after lower casing: some lower case letters have a composed form that the upper case does not have (ẖ).
  text.normalize('NFC').toLowerCase().normalize('NFC');

const accent = new RegExp(`[${accents}]`, 'g');
const printableAscii = /^[\x20-\x7e]*$/;

/**
 * Folds words for the analysis: lower case, no diacritics, straight apostrophes; ligatures, ß and ø are preserved. The lexicon
 * and the tagger's weights are built with it (`tools/lexicon`) and must be rebuilt when it changes.
 */
export const foldWord = (text: string): string =>
  printableAscii.test(text)
    ? text.toLowerCase()
    : text.normalize('NFD').replace(/[’ʻʿ]/g, "'").replace(accent, '').normalize('NFC').toLowerCase();
