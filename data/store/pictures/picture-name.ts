import { pictureEndings } from './picture-type.ts';

/** A picture's file in the library's folder. */
export interface PictureName {
  /** SHA-256 of its bytes, hexadecimal. */
  readonly hash: string;
  /** Without the dot. */
  readonly ending: string;
}

/** Reads `pictures/ab/HASH.png`; null for a path that no picture has. */
export function parsePicturePath(path: string): PictureName | null {
  const [, folder, hash = '', ending = ''] =
    /^pictures\/([\da-f]{2})\/([\da-f]{64})\.([a-z]+)$/.exec(path) ?? [];
  return folder !== undefined && hash.startsWith(folder) && pictureEndings.has(ending)
    ? { hash, ending }
    : null;
}
