import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { resolveInside, type OpenContained } from '../../containers/container.ts';
import { largestPicture } from '../../pictures/picture-limits.ts';

/** A file below a folder, by a relative path; null when there is none, or when it is outside, also through a link. */
async function fileInside(folder: string, name: string): Promise<string | null> {
  try {
    const [root, file] = await Promise.all([realpath(folder), realpath(path.join(folder, name))]);
    return file.startsWith(root + path.sep) && (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

/** The path below the folder of a page's relative reference, if that file exists; otherwise null. */
export async function findFileBeside(folder: string, reference: string): Promise<string | null> {
  const name = resolveInside('', reference);
  return name !== null && (await fileInside(folder, name)) !== null ? name : null;
}

/** Opens files below the folder of a saved page, never outside it. */
export const openFilesBeside =
  (folder: string): OpenContained =>
  async (name) => {
    const file = await fileInside(folder, name);
    return file === null || (await stat(file)).size > largestPicture ? null : readFile(file);
  };
