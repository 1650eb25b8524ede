/** UTF-8 bytes of a file name at most, ending included; enough for a title, and every system allows 255. */
const maxBytes = 120;

/** Names that Windows keeps for devices, with or without an ending. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

const utf8Length = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** As much of the text as fits, cut between characters as a reader sees them. */
const cutToBytes = (text: string, bytes: number): string => {
  let length = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    length += utf8Length(segment);
    if (length > bytes) break;
    kept += segment;
  }
  return kept;
};

/** Neither a space nor a dot at the end (Windows drops them), nor a dot at the start (it hides the file). */
const trimEnds = (name: string): string => name.replace(/^[\s.]+/, '').replace(/[\s.]+$/, '');

/** Names that one of the three systems takes for the same file. */
const sameFileKey = (name: string): string => name.normalize('NFC').toLowerCase().normalize('NFC');

const safeBase = (title: string): string => {
  const name = title
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\s\u0085]+/g, ' ')
    // Control and invisible characters; those that join parts of a letter or an emoji stay.
    .replace(/(?![\u200C\u200D])[\p{Cc}\p{Cf}]/gu, '')
    .replace(/:\s*/g, ' - ')
    .replace(/[/\\|]/g, '-')
    .replace(/"/g, "'")
    // The last four are allowed in files but not in links between notes.
    .replace(/[<>?*[\]#^]/g, '')
    .replace(/ {2,}/g, ' ');
  return trimEnds(name);
};

/**
 * A file name for an article: safe on Windows, macOS and Linux, `ending` (with its dot) at its end, and none of `taken`
 * (names in the same folder, compared without case); a number is added where it would be.
 */
export function exportFileName(title: string, taken: Iterable<string> = [], ending = '.md'): string {
  const keys = new Set([...taken].map(sameFileKey));
  const base = safeBase(title);
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : ` ${number}`;
    const cut = trimEnds(cutToBytes(base, maxBytes - ending.length - suffix.length - 1)) || 'Untitled';
    const name = `${reserved.test(cut) ? `_${cut}` : cut}${suffix}${ending}`;
    if (!keys.has(sameFileKey(name))) return name;
  }
}
