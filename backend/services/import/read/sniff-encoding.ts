import { analyse } from 'chardet';

/** Bytes that are looked at; letters beyond ASCII are rare in markup, so it is not too few. */
const sample = 256 * 1024;

/** How sure the sniffer must be, 0 to 100: below this the usual encoding of the West is the better guess. */
const sure = 30;

/** Letters beyond ASCII that are needed to tell; a few curly quotes are no language. */
const enough = 8;

/** Encodings whose letters are those of windows-1252 too; the sniffer cannot tell them apart in a short text. */
const western = /^(?:ISO-8859-(?:1|2|9)|windows-125[024]|ASCII|UTF-\d+.*)$/i;

/** Only what speaks of the language: tags, scripts and styles are ASCII and would weigh for nothing. */
function wordsOf(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.subarray(0, sample)).toString('latin1');
  return Buffer.from(text.replace(/<(script|style)\b[^]*?<\/\1>|<[^>]*>/gi, ' '), 'latin1');
}

/** The encoding of a text that names none and is not UTF-8, as a label for TextDecoder; null when it cannot be told. */
export function sniffEncoding(bytes: Uint8Array): string | null {
  const words = wordsOf(bytes);
  if (words.filter((byte) => byte > 127).length < enough) return null;
  const [best] = analyse(words);
  if (!best || best.confidence < sure || western.test(best.name)) return null;
  try {
    return new TextDecoder(best.name).encoding;
  } catch {
    return null;
  }
}
