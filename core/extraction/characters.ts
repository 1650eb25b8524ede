/** Characters that no reader sees and no search should meet: controls but tab and newline, soft hyphens, zero widths, BOM. */
// eslint-disable-next-line no-control-regex -- naming the control characters is the point
const invisibleCharacters = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff]/g;
/** Every kind of line end, the form feed between pages of old text files among them. */
// eslint-disable-next-line no-control-regex -- as above
const lineEnds = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/g;
/** Spaces that look like a space but do not match one when searched or quoted. */
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * Text as it is kept: line ends are "\n", odd spaces are ordinary ones, invisible characters are gone, halves of
 * surrogate pairs are U+FFFD (they cannot be written to disk and read back). Tabs stay.
 */
export const cleanCharacters = (text: string): string =>
  text
    .replace(lineEnds, '\n')
    .replace(invisibleCharacters, '')
    .replace(spaces, ' ')
    .replace(loneSurrogates, '\uFFFD');

/** Any run of white space as one space, none at the ends. */
export const collapseSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();
