/**
 * Invisible characters that should not affect search: controls except tab and newline, soft hyphens, zero-width characters, BOM.
 */
// eslint-disable-next-line no-control-regex -- naming the control characters is the point
const invisibleCharacters = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u2060\ufeff]/g;
/** All line terminators, including form feeds between the pages of old text files. */
// eslint-disable-next-line no-control-regex -- as above
const lineEnds = /\r\n|[\r\u000b\u000c\u0085\u2028\u2029]/g;
/** Spaces that look like a space but do not match one in search or quotes. */
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const loneSurrogates = /\p{Surrogate}/gu;

/**
 * Normalizes text for storage: line terminators become "\n", special spaces become spaces, invisible characters are removed, and
 * lone surrogates become U+FFFD, as they cannot be written as UTF-8. Tabs are preserved.
 */
export const cleanCharacters = (text: string): string =>
  text
    .replace(lineEnds, '\n')
    .replace(invisibleCharacters, '')
    .replace(spaces, ' ')
    .replace(loneSurrogates, '\uFFFD');

/** Collapses white space to single spaces and trims it. */
export const collapseSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();
