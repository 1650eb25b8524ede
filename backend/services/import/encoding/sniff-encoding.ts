import { analyse } from 'chardet';
import { guessSingleByte } from './guess-single-byte.ts';

/** Number of bytes that are examined; non-ASCII letters are rare in markup, so it must not be too small. */
const sample = 256 * 1024;

/** Minimum confidence of the detection, 0 to 100: below this, Windows-1252 is the better guess. */
const sure = 30;

/** Minimum number of non-ASCII letters; a few curly quotes do not indicate a language. */
const enough = 5;

/** Encodings that share their letters with windows-1252; the detection cannot distinguish them in a short text. */
const western = /^(?:(?:ISO-8859-(?:1|2|9)|windows-125[024]|ASCII)$|UTF-\d)/i;

/** Encodings with several bytes per letter. */
const severalBytes = /^(?:UTF|Shift|Big5|EUC|GB|ISO-2022|windows-949)/i;

/** The text without tags, scripts and styles, which are ASCII and do not indicate a language. */
function textWithoutTags(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.subarray(0, sample)).toString('latin1');
  const lower = text.toLowerCase();
  const words: string[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open === -1) break;
    words.push(text.slice(at, open));
    const name = /^<(script|style)\b/.exec(lower.slice(open, open + 8))?.[1];
    const end = name === undefined ? '>' : `</${name}>`;
    const close = lower.indexOf(end, open);
    // A tag that does not end is text, as is all that comes after it.
    if (close === -1) {
      at = open;
      break;
    }
    at = close + end.length;
  }
  words.push(text.slice(at));
  return Buffer.from(words.join(' '), 'latin1');
}

/** The encoding of a text that declares none and is not UTF-8, as a label for TextDecoder; null when it cannot be detected. */
export function sniffEncoding(bytes: Uint8Array): string | null {
  const words = textWithoutTags(bytes);
  if (words.filter((byte) => byte > 127).length < enough) return null;
  const [best] = analyse(words);
  // The detection is reliable for encodings with several bytes per letter; others are detected by the letters of each language.
  // It takes Thai for Korean or Chinese, whose text as Thai is unreadable.
  const guessed = guessSingleByte(words);
  const isSingleByte = !best || !severalBytes.test(best.name) || best.confidence < sure;
  if (guessed !== null && (isSingleByte || guessed === 'windows-874')) return guessed;
  if (!best || best.confidence < sure || western.test(best.name)) return null;
  try {
    return new TextDecoder(best.name).encoding;
  } catch {
    return null;
  }
}
