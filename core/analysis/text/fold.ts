const marks = /[\u0300-\u036f]/g;
const plain = /^[\x20-\x7e]*$/;

/** The form in which words are compared: lower case, no accents, straight apostrophes. `tools/lexicon` folds alike. */
export const foldWord = (text: string): string =>
  plain.test(text)
    ? text.toLowerCase()
    : text.normalize('NFD').replace(/[’ʻʿ]/g, "'").replace(marks, '').normalize('NFC').toLowerCase();

/** FNV-1a over UTF-16 code units, 32 bits. `seed` continues an earlier hash. */
export const hashText = (text: string, seed = 0x811c9dc5): number => {
  let value = seed;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
};
