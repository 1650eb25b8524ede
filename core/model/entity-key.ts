/**
 * One form for names that differ in case, accents, apostrophes, spacing or a leading "the" alone. What is the same
 * entity across articles has the same key and the same kind.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLocaleLowerCase('en')
    .replace(/^the (?=\S)/, '');
