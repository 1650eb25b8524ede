/** An entry in the directory of a zip file. */
export interface ZipEntry {
  /** As it is in the directory; may lead anywhere. */
  readonly name: string;
  /** 0: stored, 8: deflated. */
  readonly method: number;
  /** Whether its content is encrypted. */
  readonly isEncrypted: boolean;
  /** Size in the archive, bytes. */
  readonly packed: number;
  /** Size that the directory declares for the unpacked content, bytes. */
  readonly unpacked: number;
  /** Checksum of the unpacked content (CRC-32); 0 where the program that packed it did not write one. */
  readonly checksum: number;
  /** Offset of its local header, bytes. */
  readonly offset: number;
}

const signatures = { end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 } as const;
/** Sizes of the fixed parts, bytes. */
const sizes = { end: 22, entry: 46, local: 30, locator64: 20 } as const;
/** A comment at the end of the file has at most 65,535 bytes. */
const longestTail = 65_535 + sizes.end;
/** Placeholder of a value that is stored in the ZIP64 field. */
const in64 = 0xff_ff_ff_ff;
/** Flags of an entry: encrypted; the name is UTF-8. */
const flags = { encrypted: 1, utf8: 2048 } as const;

const uint16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
const uint32 = (bytes: Uint8Array, at: number): number =>
  uint16(bytes, at) + uint16(bytes, at + 2) * 0x1_00_00;
const uint64 = (bytes: Uint8Array, at: number): number => uint32(bytes, at) + uint32(bytes, at + 4) * 2 ** 32;

function findEnd(bytes: Uint8Array): number {
  const first = Math.max(0, bytes.length - longestTail);
  for (let at = bytes.length - sizes.end; at >= first; at -= 1)
    if (uint32(bytes, at) === signatures.end) return at;
  throw new Error('the archive has no directory');
}

/** Number of entries and offset of the directory. */
function findDirectory(bytes: Uint8Array): { readonly count: number; readonly start: number } {
  const end = findEnd(bytes);
  const short = { count: uint16(bytes, end + 8), start: uint32(bytes, end + 16) };
  const locator = end - sizes.locator64;
  if (locator < 0 || uint32(bytes, locator) !== signatures.locator64) return short;
  const end64 = uint64(bytes, locator + 8);
  if (uint32(bytes, end64) !== signatures.end64) return short;
  return { count: uint64(bytes, end64 + 32), start: uint64(bytes, end64 + 48) };
}

/** The offset of the ZIP64 field between two offsets; null when there is none. */
function findField64(bytes: Uint8Array, from: number, to: number): number | null {
  for (let at = from; at + 4 <= to; at += 4 + uint16(bytes, at + 2))
    if (uint16(bytes, at) === 1) return at + 4;
  return null;
}

/** Decodes a name: UTF-8 where it is marked so, otherwise byte by byte. */
const nameOf = (bytes: Uint8Array, isUtf8: boolean): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(isUtf8 ? 'utf8' : 'latin1');

/**
 * Yields the entries of the directory of a zip file, in its order. Reads each once and unpacks none. Throws an `Error` where the bytes
 * are no zip file or the directory is cut off.
 */
export function* readZipDirectory(bytes: Uint8Array): Generator<ZipEntry> {
  const { count, start } = findDirectory(bytes);
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + sizes.entry > bytes.length) throw new Error('the directory of the archive is cut off');
    const names = at + sizes.entry;
    const fields = names + uint16(bytes, at + 28);
    const next = fields + uint16(bytes, at + 30);
    let [packed, unpacked, offset] = [uint32(bytes, at + 20), uint32(bytes, at + 24), uint32(bytes, at + 42)];
    if (packed === in64 || unpacked === in64 || offset === in64) {
      let field = findField64(bytes, fields, next);
      const take = (value: number): number => {
        if (value !== in64 || field === null) return value;
        field += 8;
        return uint64(bytes, field - 8);
      };
      // The order of the numbers in the field.
      unpacked = take(unpacked);
      packed = take(packed);
      offset = take(offset);
    }
    const flag = uint16(bytes, at + 8);
    yield {
      name: nameOf(bytes.subarray(names, fields), (flag & flags.utf8) !== 0),
      method: uint16(bytes, at + 10),
      isEncrypted: (flag & flags.encrypted) !== 0,
      packed,
      unpacked,
      checksum: uint32(bytes, at + 16),
      offset,
    };
    at = next + uint16(bytes, at + 32);
  }
}

/** The bytes of an entry as they are in the archive. Throws an `Error` where they are outside of it. */
export function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array {
  const start = offset + sizes.local + uint16(bytes, offset + 26) + uint16(bytes, offset + 28);
  if (!(start + packed <= bytes.length)) throw new Error('an entry of the archive is cut off');
  return bytes.subarray(start, start + packed);
}
