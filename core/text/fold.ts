import { dashes, apostrophes, invisibles, quotationMarks, straighten } from './typography.ts';

/** Letters that normalization leaves alone although readers type them as others. */
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
  // Arabic as Persian and Urdu have it, and endings that are often written one for the other.
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ...Object.fromEntries([...'٠١٢٣٤٥٦٧٨٩'].map((digit, value) => [digit, String(value)])),
  ...Object.fromEntries([...'۰۱۲۳۴۵۶۷۸۹'].map((digit, value) => [digit, String(value)])),
};

/** The accents of Latin, Greek and Cyrillic. */
export const accents = String.raw`\u0300-\u036f`;

/**
 * Marks that are left out: accents, the vowel points of Hebrew and Arabic, the stretching of Arabic, variation selectors.
 * Marks of other scripts, such as the vowel signs of South Asia, are letters there and stay. A part of a character class.
 */
export const foldedAway = String.raw`${accents}\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f${invisibles}`;

const away = new RegExp(`[${foldedAway}]`, 'g');
const special = new RegExp(`[${Object.keys(letters).join('')}]`, 'g');
/** ASCII but the grave accent, which is typed for an apostrophe. */
// oxlint-disable-next-line no-control-regex
const ascii = /^[\u0000-\u005f\u0061-\u007f]*$/;
const plain = new RegExp(`^[\\u0000-\\u007f${apostrophes}${quotationMarks}${dashes}]*$`);

const foldLetters = (lower: string): string =>
  straighten(
    straighten(lower)
      .normalize('NFKD')
      .replace(away, '')
      .normalize('NFC')
      .toLowerCase()
      .replace(special, (letter) => letters[letter] ?? letter),
  );

/**
 * The form in which texts and what people type are compared, here and in SQL (`fold_text`): lower case, without accents and
 * vowel points, compatibility forms as plain ones (ﬁ → fi, full width → ASCII), ß as ss, straight quotation marks and hyphens.
 * Its length differs from the text's; `foldTypography` keeps offsets.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (ascii.test(lower)) return lower;
  return plain.test(lower) ? straighten(lower) : foldLetters(lower);
}

/**
 * The form in which tags and collections are the same: lower case and nothing else. "Café" and "cafe" are two tags, although
 * a search for one finds both.
 */
export const foldCase = (text: string): string => text.toLowerCase();

const accent = new RegExp(`[${accents}]`, 'g');
const printableAscii = /^[\x20-\x7e]*$/;

/**
 * The form of words in the analysis: lower case, no accents, straight apostrophes; ligatures, ß and ø stay. The lexicon and
 * the weights of the tagger are made with it (`scripts/lexicon`): a change of it needs new ones.
 */
export const foldWord = (text: string): string =>
  printableAscii.test(text)
    ? text.toLowerCase()
    : text.normalize('NFD').replace(/[’ʻʿ]/g, "'").replace(accent, '').normalize('NFC').toLowerCase();
