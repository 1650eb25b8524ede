/**
 * Typographic variants that editors and typesetters produce: apostrophes, quotation marks, dashes, spaces. Shared by all folds.
 * Each class is part of a character class.
 */
export const apostrophes = '\u2018-\u201b\u2032\u02bb\u02bc\u02be\u02bf\u0060\u00b4';
export const quotationMarks = '\u201c-\u201f\u2033\u00ab\u00bb';
export const dashes = '\u2010-\u2015\u2212\ufe58\ufe63\uff0d';
/** Invisible characters such as soft hyphens and joiners. Excludes the zero-width space, which separates words. */
export const invisibles = '\u00ad\u2060\ufeff';

const apostrophe = new RegExp(`[${apostrophes}]`, 'g');
const quotationMark = new RegExp(`[${quotationMarks}]`, 'g');
const dash = new RegExp(`[${dashes}]`, 'g');
const variant = new RegExp(`[${apostrophes}${quotationMarks}${dashes}]`);

/** The text with straight apostrophes and quotation marks, and hyphens for dashes. Preserves the length. */
export const straightenQuotes = (text: string): string =>
  variant.test(text) ? text.replace(apostrophe, "'").replace(quotationMark, '"').replace(dash, '-') : text;

/**
 * Folds typography and case character by character, so that offsets are preserved: straight marks, hyphens for dashes, plain
 * spaces, lower case.
 */
export const foldTypography = (text: string): string =>
  // The only letter whose lower case is longer.
  straightenQuotes(text).replace(/\s/g, ' ').replaceAll('İ', 'I').toLowerCase();

/** Invisible characters, and zero-width characters between letters. */
export const zeroWidths = `${invisibles}\u200b-\u200d`;
const zeroWidth = new RegExp(`[${zeroWidths}]`, 'g');

/** The text without zero-width characters. */
export const withoutZeroWidths = (text: string): string => text.replace(zeroWidth, '');

/** The text without differences in typography, spacing and invisible characters, for comparing whole quotes. Offsets change. */
export const toBareText = (text: string): string =>
  withoutZeroWidths(foldTypography(text.normalize('NFKC')))
    .replace(/\.\.\./g, '…')
    .replace(/\s+/g, ' ')
    .trim();
