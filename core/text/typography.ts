/**
 * What an editor or a typesetter changes in a text and nobody types: which apostrophe, quotation mark, dash, space. The
 * table of every fold. Each class is a part of a character class of a regular expression.
 */
export const apostrophes = '\u2018-\u201b\u2032\u02bb\u02bc\u02be\u02bf\u0060\u00b4';
export const quotationMarks = '\u201c-\u201f\u2033\u00ab\u00bb';
export const dashes = '\u2010-\u2015\u2212\ufe58\ufe63\uff0d';
/** Soft hyphens, joiners and the like, which no reader sees. A zero width space is none: it parts words. */
export const invisibles = '\u00ad\u2060\ufeff';

const apostrophe = new RegExp(`[${apostrophes}]`, 'g');
const quotationMark = new RegExp(`[${quotationMarks}]`, 'g');
const dash = new RegExp(`[${dashes}]`, 'g');
const any = new RegExp(`[${apostrophes}${quotationMarks}${dashes}]`);

/** The text with straight apostrophes and quotation marks, and with hyphens for dashes. As long as it was. */
export const straighten = (text: string): string =>
  any.test(text) ? text.replace(apostrophe, "'").replace(quotationMark, '"').replace(dash, '-') : text;

/**
 * The text without typography and case, character by character, so that offsets stay: straight marks, every dash a
 * hyphen, every space a space, lower case.
 */
export const foldTypography = (text: string): string =>
  // The one letter that is longer in lower case.
  straighten(text).replace(/\s/g, ' ').replaceAll('İ', 'I').toLowerCase();

/** Those, and the zero width characters that stand between letters. */
export const zeroWidths = `${invisibles}\u200b-\u200d`;
const zeroWidth = new RegExp(`[${zeroWidths}]`, 'g');

/** The text without characters that take no room. */
export const withoutZeroWidths = (text: string): string => text.replace(zeroWidth, '');

/** The text without typography, spaces that differ and invisible characters, for comparing whole quotes. Offsets change. */
export const toBareText = (text: string): string =>
  withoutZeroWidths(foldTypography(text.normalize('NFKC')))
    .replace(/\.\.\./g, '…')
    .replace(/\s+/g, ' ')
    .trim();
