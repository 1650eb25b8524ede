import { foldCase } from '../text/fold.ts';
import { trimOf } from '../text/trim.ts';

/** Maximum length of a file name in UTF-8 bytes, including the extension; all systems allow 255. */
const maxBytes = 120;

/** Reserved device names of Windows, with or without an extension. */
const reserved = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

const utf8Length = (text: string): number => {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
};

/** The longest prefix that fits, truncated at a grapheme boundary. */
const truncateToBytes = (text: string, bytes: number): string => {
  let length = 0;
  let prefix = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    length += utf8Length(segment);
    if (length > bytes) break;
    prefix += segment;
  }
  return prefix;
};

/** No space or dot at the end (Windows drops them), and no dot at the start (it hides the file). */
const trimEnds = (name: string): string => trimOf(name, /[\s.]/);

/** Comparison key: equal for names that one of the three systems treats as the same file. */
const sameFileKey = foldCase;

const safeBase = (title: string): string => {
  const name = title
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[\s\u0085]+/g, ' ')
    // Control and invisible characters, except those that join parts of a letter or an emoji.
    .replace(/(?![\u200C\u200D])[\p{Cc}\p{Cf}]/gu, '')
    .replace(/:\s*/g, ' - ')
    .replace(/[/\\|]/g, '-')
    .replace(/"/g, "'")
    // The last four are allowed in file names but not in links between notes.
    .replace(/[<>?*[\]#^]/g, '')
    .replace(/ {2,}/g, ' ');
  return trimEnds(name);
};

/** The names of files in one folder, which are all different. */
export interface FileNames {
  /**
   * A file name for an article: valid on Windows, macOS and Linux, with `ending` (including its dot), and different from all others
   * (compared without case) by an appended number.
   */
  add(title: string, ending?: string): string;
}

/** @param taken names in the folder, which are not given again; read once */
export function createFileNames(taken: Iterable<string> = []): FileNames {
  const keys = new Set<string>();
  for (const name of taken) keys.add(sameFileKey(name));
  /** The number of the last file of each title, because the lower ones are in use. */
  const numbers = new Map<string, number>();
  return {
    add(title, ending = '.md') {
      const base = safeBase(title);
      const key = `${sameFileKey(base)}\n${ending}`;
      for (let number = (numbers.get(key) ?? 0) + 1; ; number += 1) {
        const suffix = number === 1 ? '' : ` ${number}`;
        const truncated =
          trimEnds(truncateToBytes(base, maxBytes - ending.length - suffix.length - 1)) || 'Untitled';
        const name = `${reserved.test(truncated) ? `_${truncated}` : truncated}${suffix}${ending}`;
        const nameKey = sameFileKey(name);
        if (keys.has(nameKey)) continue;
        keys.add(nameKey);
        numbers.set(key, number);
        return name;
      }
    },
  };
}

/** A name for one file, as `FileNames` gives it. @param taken names in the same folder */
export const exportFileName = (title: string, taken: Iterable<string> = [], ending = '.md'): string =>
  createFileNames(taken).add(title, ending);
