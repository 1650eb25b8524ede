/** The incomplete character at the end of UTF-8 text that was cut: its bytes, or none. */
function cutCharacter(bytes: Uint8Array): Uint8Array {
  let start = bytes.length - 1;
  while (start >= 0 && bytes.length - start < 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  const lead = bytes[start] ?? 0;
  const length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : 2;
  const isCut = lead >= 0xc2 && lead <= 0xf4 && bytes.length - start < length;
  return isCut ? bytes.subarray(start) : new Uint8Array();
}

/**
 * Whether the only invalid bytes of a text are those of a cut character, rather than a last letter in windows-1252, as in "café".
 */
const isCutOnly = (cut: Uint8Array): boolean => cut.length > 1 || (cut[0] ?? 0) < 0xdf;

/**
 * Whether bytes are UTF-8 with a few invalid ones, as in a text that was cut or put together. Characters of several bytes are valid
 * by chance very rarely in other encodings, where nearly all of them are invalid.
 * @param decoded the bytes decoded as UTF-8, with U+FFFD for what is invalid
 * @param isDeclared whether the text declares UTF-8
 */
export function isNearlyUtf8(bytes: Uint8Array, decoded: string, isDeclared: boolean): boolean {
  const cut = cutCharacter(bytes);
  const invalid = (decoded.match(/\ufffd/g)?.length ?? 0) - (cut.length > 0 ? 1 : 0);
  const valid = decoded.match(/(?!\ufffd)[\u0080-\u{10ffff}]/gu)?.length ?? 0;
  if (invalid === 0 && valid === 0) return cut.length > 0 && isCutOnly(cut);
  return isDeclared ? valid > invalid : valid > invalid * 2;
}
