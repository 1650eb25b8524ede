/**
 * Cleans text for a Markdown file: one line, no control characters (a parser would replace them), no lone surrogates (they cannot
 * be written as UTF-8), trimmed.
 */
export const cleanLine = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();

/** The paragraphs of a quote: a newline in the text of an article is a block boundary. */
export const cleanParagraphs = (text: string): string[] =>
  text
    .split(/[\n\r\u2028\u2029]+/)
    .map(cleanLine)
    .filter((line) => line !== '');

/** Markdown source without characters that parsers drop; lines are preserved. */
export const cleanSource = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '');
