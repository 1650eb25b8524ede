import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { writePrivateFile } from '../../files/write-file.ts';
import { endingOf, isOriginal, originalType, readPictureShape } from './picture-type.ts';

/** A picture whose bytes are on disk. */
export interface Picture {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly hash: string;
  readonly type: string;
  readonly bytes: number;
  readonly width: number | null;
  readonly height: number | null;
}

/** The folder of the pictures in a library's folder. */
export const picturesFolder = (libraryFolder: string): string => path.join(libraryFolder, 'pictures');

/** The path of a picture's file. Throws when the hash is invalid, because it becomes part of the path. */
export function pictureFile(libraryFolder: string, { hash, type }: Pick<Picture, 'hash' | 'type'>): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Error('not the hash of a picture');
  return path.join(picturesFolder(libraryFolder), hash.slice(0, 2), `${hash}.${endingOf(type)}`);
}

export const hashBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function keepFile(libraryFolder: string, picture: Picture, bytes: Uint8Array): Picture {
  const file = pictureFile(libraryFolder, picture);
  if (!existsSync(file) || statSync(file).size !== bytes.length) writePrivateFile(file, bytes);
  return picture;
}

/** Stores the original of an article as a picture is stored; null for bytes of another format. Throws what the disk throws. */
export const keepOriginal = (libraryFolder: string, bytes: Uint8Array): Picture | null =>
  isOriginal(bytes)
    ? keepFile(
        libraryFolder,
        { hash: hashBytes(bytes), type: originalType, bytes: bytes.length, width: null, height: null },
        bytes,
      )
    : null;

/**
 * Stores a picture under the hash of its bytes, completely or not at all; equal bytes are one file. Returns null for bytes that are not a
 * picture. Throws what the disk throws. A file without a row is removed later by `removeUnusedPictures`.
 */
export function storePicture(libraryFolder: string, bytes: Uint8Array): Picture | null {
  const shape = readPictureShape(bytes);
  if (!shape) return null;
  return keepFile(libraryFolder, { ...shape, hash: hashBytes(bytes), bytes: bytes.length }, bytes);
}
