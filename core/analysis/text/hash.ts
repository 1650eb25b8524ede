/** FNV-1a over UTF-16 code units, 32 bits. `seed` continues an earlier hash. */
export const hashText = (text: string, seed = 0x811c9dc5): number => {
  let value = seed;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
};
