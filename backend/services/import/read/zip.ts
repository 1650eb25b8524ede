import { unzipSync, type UnzipFileInfo } from 'fflate';
import { AppError } from '../../../../core/model/error.ts';

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
}

const damaged = (cause?: unknown): AppError =>
  new AppError('unsupported', 'The archive is damaged. Get the file again, and import that.', { cause });
const tooLarge = (): AppError =>
  new AppError(
    'unsupported',
    'Unpacked, this file would be far larger than any book. It is malicious or damaged, and was not read.',
  );

/** Neither absolute nor leading upwards. */
const isInside = (name: string): boolean =>
  name !== '' && !/^\/|^[a-z]:|\0/i.test(name) && !name.split('/').includes('..');

/** Whether the first entry is encrypted with a password. */
const isLocked = (bytes: Uint8Array): boolean => ((bytes[6] ?? 0) & 1) === 1;

/**
 * Opens a zip file and reads only its directory: sizes are checked before anything is unpacked, and no entry can become larger
 * than its size in the directory. Throws an `AppError` for what is not a zip file, is encrypted, or would be too large.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Zip {
  const infos = new Map<string, UnzipFileInfo>();
  let count = 0;
  try {
    unzipSync(bytes, {
      filter: (info) => {
        count += 1;
        if (count > limits.entries) throw tooLarge();
        const path = info.name.replaceAll('\\', '/');
        if (isInside(path) && !infos.has(path)) infos.set(path, info);
        return false;
      },
    });
  } catch (error) {
    throw error instanceof AppError ? error : damaged(error);
  }
  if (isLocked(bytes))
    throw new AppError(
      'unsupported',
      'The archive is locked with a password. Unlock it, and import it again.',
    );
  const sum = [...infos.values()].reduce((total, info) => total + info.originalSize, 0);
  if (sum > limits.all || (sum > limits.ratioFrom && sum > bytes.length * limits.ratio)) throw tooLarge();

  return {
    names: [...infos.keys()],
    read(name) {
      const info = infos.get(name);
      if (!info) return null;
      if (info.originalSize > limits.entry) throw tooLarge();
      let taken = false;
      try {
        const found = unzipSync(bytes, {
          filter: (each) => {
            const wanted = !taken && each.name === info.name;
            taken ||= wanted;
            return wanted;
          },
        });
        return found[info.name] ?? null;
      } catch (error) {
        throw damaged(error);
      }
    },
  };
}
