/** The parts of MIME (RFC 2045, 2046, 2557) that web archives use. */
export interface MimePart {
  /** Names in lower case, lines unfolded. */
  readonly headers: ReadonlyMap<string, string>;
  /** As in the file, still encoded. */
  readonly body: Uint8Array;
}

const cr = 13;
const lf = 10;

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Where the headers start: after a byte order mark and empty lines that some programs write first. */
function startOfHeaders(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (bytes[at] === lf || bytes[at] === cr) at += 1;
  return at;
}

/** Where the empty line after the headers ends; the whole length when there is none. */
function endOfHeaders(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== lf) continue;
    if (bytes[at + 1] === lf) return at + 2;
    if (bytes[at + 1] === cr && bytes[at + 2] === lf) return at + 3;
  }
  return bytes.length;
}

/** Parses headers and body. Never throws: a line that is not a header is skipped. */
export function parsePart(source: Uint8Array): MimePart {
  const bytes = source.subarray(startOfHeaders(source));
  const end = endOfHeaders(bytes);
  const lines = latin(bytes.subarray(0, Math.min(end, 64 * 1024)))
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const headers = new Map<string, string>();
  for (const line of lines) {
    const name = /^([!-9;-~]+):/.exec(line)?.[1]?.toLowerCase();
    if (name !== undefined && !headers.has(name)) headers.set(name, line.slice(name.length + 1).trim());
  }
  return { headers, body: bytes.subarray(end) };
}

/** A header's parameter: `boundary` of `multipart/related; boundary="x"`. */
export function parameterOf(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|([^\\s;]+))`, 'i').exec(header);
  return found?.[1]?.replace(/\\(.)/g, '$1') ?? found?.[2] ?? null;
}

/** The parts between the boundary lines. */
export function splitParts(body: Uint8Array, boundary: string, most: number): Uint8Array[] {
  const buffer = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const line = `--${boundary}`;
  const parts: Uint8Array[] = [];
  let start = -1;
  for (
    let at = buffer.indexOf(line, 0, 'latin1');
    at !== -1;
    at = buffer.indexOf(line, at + line.length, 'latin1')
  ) {
    // It is at the start of a line, followed only by white space or the two dashes of the last one.
    const after = latin(buffer.subarray(at + line.length, at + line.length + 80));
    const rest = /^(--)?[ \t]*(?:\r?\n|$)/.exec(after);
    if ((at > 0 && buffer[at - 1] !== lf) || !rest) continue;
    if (start !== -1) {
      // The line end before the boundary belongs to the boundary.
      const end = at - (buffer[at - 2] === cr ? 2 : 1);
      parts.push(buffer.subarray(start, Math.max(start, end)));
    }
    start = at + line.length + rest[0].length;
    if (rest[1] !== undefined || parts.length >= most) return parts;
  }
  // A truncated file: the rest is used.
  if (start !== -1) parts.push(buffer.subarray(start));
  return parts;
}

const hex = (byte: number | undefined): number => Number.parseInt(String.fromCharCode(byte ?? 0), 16);

/** Decodes quoted-printable (RFC 2045, 6.7), as tolerant as mail programs. */
export function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = Buffer.alloc(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 61) {
      // "=" at a line's end, with white space that a mail server may have added, joins the lines.
      let next = at + 1;
      while (bytes[next] === 32 || bytes[next] === 9) next += 1;
      if (bytes[next] === cr && bytes[next + 1] === lf) next += 1;
      if (bytes[next] === lf || next >= bytes.length) {
        at = next;
        continue;
      }
      const [high, low] = [hex(bytes[at + 1]), hex(bytes[at + 2])];
      if (!Number.isNaN(high) && !Number.isNaN(low)) {
        out[length++] = high * 16 + low;
        at += 2;
        continue;
      }
    }
    out[length++] = byte;
  }
  return out.subarray(0, length);
}

/** The decoded body. Invalid Base64 is read up to the error; an unknown encoding counts as none. */
export function decodeBody({ headers, body }: MimePart): Uint8Array {
  switch ((headers.get('content-transfer-encoding') ?? '').toLowerCase()) {
    case 'base64':
      return Buffer.from(latin(body), 'base64');
    case 'quoted-printable':
      return decodeQuotedPrintable(body);
    default:
      return body;
  }
}
