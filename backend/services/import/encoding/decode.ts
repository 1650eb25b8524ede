import { decodeDos } from './dos-code-pages.ts';
import { isNearlyUtf8 } from './nearly-utf8.ts';
import { sniffEncoding } from './sniff-encoding.ts';

/** The format of the bytes: only HTML declares its encoding. */
export type TextKind = 'html' | 'text';

/** Bytes at the start of a page in which browsers search for its encoding. */
const prescan = 4096;

function bomOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xff && b === 0xfe ? 'utf-16le' : null;
}

/** UTF-16 without a byte order mark: every second byte of plain Latin text is zero. */
function bareUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 400);
  const zeros = (from: number): number =>
    sample.filter((byte, index) => index % 2 === from && byte === 0).length;
  const half = sample.length / 2;
  if (half < 4) return null;
  if (zeros(1) > half * 0.7 && zeros(0) < half * 0.1) return 'utf-16le';
  return zeros(0) > half * 0.7 && zeros(1) < half * 0.1 ? 'utf-16be' : null;
}

/** The encoding that is declared in a page's first bytes, or null. */
function declaredIn(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, prescan)).toString('latin1');
  const found =
    /<meta[^<>]+charset\s*=[\s"']*([\w:.-]+)/i.exec(start) ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w:.-]+)/i.exec(start);
  const name = found?.[1]?.toLowerCase() ?? null;
  // A page whose meta element could be read is not in UTF-16, whatever that element declares.
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}

function decodeAs(bytes: Uint8Array, encoding: string, fatal: boolean): string | null {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

/** ISO-2022-JP is ASCII with escapes, and therefore valid UTF-8. */
const escaped = (bytes: Uint8Array): boolean => {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 65_536));
  return start.includes('\u001b$@') || start.includes('\u001b$B');
};

/**
 * Decodes bytes; never throws. The encoding is, in this order: the byte order mark, the server's, the one that an HTML page
 * declares, UTF-8 if the bytes are valid but for a few, the one that the letters suggest, or Windows-1252, in which all bytes are valid.
 * @param said the encoding that came with the bytes (a server's header, a part of a mail); null when none did
 */
export function decodeBytes(bytes: Uint8Array, kind: TextKind, said: string | null = null): string {
  const certain = bomOf(bytes) ?? bareUtf16(bytes);
  if (certain) return decodeAs(bytes, certain, false) ?? '';
  const declared = said ?? (kind === 'html' ? declaredIn(bytes) : null);
  const utf8 = decodeAs(bytes, 'utf-8', true);
  // Valid UTF-8 that is not only ASCII is UTF-8, even if the page was converted and still declares its old encoding.
  if (utf8 !== null && (declared === null || declared === 'utf-8' || bytes.some((byte) => byte > 127)))
    return declared === null && escaped(bytes) ? (decodeAs(bytes, 'iso-2022-jp', false) ?? utf8) : utf8;
  const decoded = decodeAs(bytes, 'utf-8', false) ?? '';
  const isUtf8Declared = declared === 'utf-8' || declared === 'utf8';
  if (isNearlyUtf8(bytes, decoded, isUtf8Declared)) return decoded;
  const sniffed = declared === null || isUtf8Declared ? sniffEncoding(bytes) : null;
  return (
    (sniffed === null ? null : (decodeDos(bytes, sniffed) ?? decodeAs(bytes, sniffed, false))) ??
    (declared === null || isUtf8Declared ? null : decodeAs(bytes, declared, false)) ??
    decodeAs(bytes, 'windows-1252', false) ??
    ''
  );
}
