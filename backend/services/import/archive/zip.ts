import { messageRef } from '../../../../messages/message-keys.ts';
import { inflateSync } from 'fflate';
import { AppError } from '../../../../core/model/error.ts';
import { crc32 } from './crc32.ts';
import { packedBytes, readZipDirectory, type ZipEntry } from './zip-directory.ts';

export interface ZipLimits {
  readonly entries: number;
  /** Maximum size of one entry, unpacked, bytes. */
  readonly entry: number;
  /** Maximum size of all entries together, unpacked, bytes. */
  readonly all: number;
  /** Maximum ratio of unpacked to packed size of all entries, if they are larger than `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** A zip file whose entries are unpacked on request. */
export interface Zip {
  /** With slashes between folders; names that lead out of the archive are left out. */
  readonly names: readonly string[];
  /** The bytes of an entry; null when there is none of that name. Throws an `AppError` for a damaged or too large one. */
  read(name: string): Uint8Array | null;
  /**
   * The bytes of an entry, and whether they are those that were packed; null when there is none of that name or it is damaged beyond
   * reading. Throws an `AppError` for a too large one.
   */
  readDamaged(name: string): { readonly bytes: Uint8Array; readonly isIntact: boolean } | null;
}

const damaged = (cause?: unknown): AppError =>
  new AppError('unsupported', messageRef('errors.read.archiveDamaged'), { cause });
const tooLarge = (): AppError => new AppError('unsupported', messageRef('errors.read.archiveBomb'));

/** Neither absolute nor leading upwards. */
const isInside = (name: string): boolean =>
  name !== '' && !/^\/|^[a-z]:|\0/i.test(name) && !name.split('/').includes('..');

/** Collects the entries by their names; the first of several with one name counts. */
function indexEntries(bytes: Uint8Array, limits: ZipLimits): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let count = 0;
  for (const entry of readZipDirectory(bytes)) {
    count += 1;
    if (count > limits.entries) throw tooLarge();
    const path = entry.name.replaceAll('\\', '/');
    if (isInside(path) && !entries.has(path)) entries.set(path, entry);
  }
  return entries;
}

/** The content of an entry, at most as long as its directory says. Throws an `Error` where it is damaged. */
function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  if (entry.method === 0) return packed.slice(0, entry.unpacked);
  if (entry.method !== 8) throw new Error(`unknown compression method ${entry.method}`);
  return inflateSync(packed, { out: new Uint8Array(entry.unpacked) });
}

/** Runs a step that reads the archive; its errors become an `AppError` that says that it is damaged. */
function withArchiveErrors<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw error instanceof AppError ? error : damaged(error);
  }
}

/**
 * Opens a zip file and reads only its directory, once: sizes are checked before anything is unpacked, and no entry can become larger
 * than its size in the directory. Throws an `AppError` for what is not a zip file, is encrypted, or would be too large.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Zip {
  const entries = withArchiveErrors(() => indexEntries(bytes, limits));
  const [first] = entries.values();
  if (first?.isEncrypted) throw new AppError('unsupported', messageRef('errors.read.archiveLocked'));
  const sum = [...entries.values()].reduce((total, { unpacked }) => total + unpacked, 0);
  if (sum > limits.all || (sum > limits.ratioFrom && sum > bytes.length * limits.ratio)) throw tooLarge();

  const entryOf = (name: string): ZipEntry | null => {
    const entry = entries.get(name);
    if (entry && entry.unpacked > limits.entry) throw tooLarge();
    return entry ?? null;
  };
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entryOf(name);
      return entry === null ? null : withArchiveErrors(() => unpack(bytes, entry));
    },
    readDamaged(name) {
      const entry = entryOf(name);
      if (entry === null) return null;
      try {
        const content = unpack(bytes, entry);
        return { bytes: content, isIntact: entry.checksum === 0 || crc32(content) === entry.checksum };
      } catch {
        return null;
      }
    },
  };
}
