import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { parsePicturePath } from '../../store/pictures/picture-name.ts';
import type { PictureName } from '../../store/pictures/picture-name.ts';
import { endingOf, readPictureShape, isOriginal, originalType } from '../../store/pictures/picture-type.ts';
import type { Archive } from '../archive/read-archive.ts';
import type { ArchivedFile } from '../archive/archive-format.ts';
import { hashFile } from '../../files/disk.ts';
import { makeFolder, privateFileMode } from '../../files/private-files.ts';

/** Bytes of the largest picture or original; imports keep smaller ones only. */
const largestPicture = 320 * 1024 * 1024;
/** Bytes at the start of a file that show its type. */
const typeBytes = 64 * 1024;

export interface ExtractedPictures {
  /** Pictures that the backup lists and whose bytes are neither in the backup nor in the folder of pictures next to it. */
  readonly missing: number;
  /** Files that are not pictures of a library, which were left out. */
  readonly invalid: number;
}

function typeEndingOf(file: string): string | null {
  const start = Buffer.alloc(typeBytes);
  const handle = openSync(file, 'r');
  try {
    const bytes = start.subarray(0, readSync(handle, start, 0, typeBytes, 0));
    const type = readPictureShape(bytes)?.type ?? (isOriginal(bytes) ? originalType : null);
    return type && endingOf(type);
  } finally {
    closeSync(handle);
  }
}

/** Whether the hash of a file's bytes and its type match its name. */
const isPicture = (file: string, { hash, ending }: PictureName): boolean =>
  typeEndingOf(file) === ending && hashFile(file) === hash;

function isSmallFile(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size <= largestPicture;
}

/** Writes the bytes of a listed picture to `target`; false when they are not available. */
function fetchPicture(archive: Archive, beside: string, file: ArchivedFile, target: string): boolean {
  makeFolder(path.dirname(target));
  if (file.inside) archive.extract(file.path, target);
  else if (isSmallFile(beside)) {
    copyFileSync(beside, target);
    chmodSync(target, privateFileMode);
  } else return false;
  return true;
}

/**
 * Extracts the pictures that the library lacks into a folder, each under the hash of its bytes with the ending of its type; any other
 * file is left out. Reads and verifies all the others too. Throws when the backup is damaged.
 * @param onBytes gets the bytes of each file in the backup that was handled
 * @param backup its path; automatic backups keep their pictures in a folder beside them.
 */
export function extractPictures(
  archive: Archive,
  backup: string,
  libraryFolder: string,
  work: string,
  onBytes: (bytes: number) => void = () => undefined,
): ExtractedPictures {
  let missing = 0;
  let invalid = 0;
  for (const file of archive.files) {
    if (file.path === 'library.db') continue;
    if (file.inside) onBytes(file.bytes);
    const name = parsePicturePath(file.path);
    const isValid = name !== null && name.hash === file.sha256 && file.bytes <= largestPicture;
    const own = path.join(libraryFolder, isValid ? file.path : '');
    if (!isValid || (existsSync(own) && hashFile(own) === name.hash)) {
      if (file.inside) archive.read(file.path, () => undefined);
      if (!isValid) invalid += 1;
      continue;
    }
    const target = path.join(work, file.path);
    if (!fetchPicture(archive, path.join(path.dirname(backup), file.path), file, target)) {
      missing += 1;
      continue;
    }
    if (isPicture(target, name)) continue;
    rmSync(target);
    invalid += 1;
  }
  return { missing, invalid };
}
