/**
 * Text as a Markdown file can hold it: one line, no control characters (a parser would replace them), no halves of
 * surrogate pairs (they cannot be written as UTF-8), no space at the ends.
 */
export const cleanLine = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();

/** The paragraphs of a quoted passage: a newline in an article's text is the boundary of two blocks. */
export const cleanParagraphs = (text: string): string[] =>
  text
    .split(/[\n\r\u2028\u2029]+/)
    .map(cleanLine)
    .filter((line) => line !== '');

/** A Markdown source without what no parser keeps; its lines stay. */
export const cleanSource = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '');
