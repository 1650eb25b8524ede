import {
  closeSync,
  constants,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import path from 'node:path';
import { isLinkedPath } from '../../core/linked-folder/linked-path.ts';
import { AppError } from '../../core/model/error.ts';

const statOf = (file: string): Stats | undefined => lstatSync(file, { throwIfNoEntry: false });

const refused = (file: string): AppError =>
  new AppError(
    'unsupported',
    `${file} is a link, or is in a folder that is one. Lectern changes no files through links; put the file itself there.`,
  );

/** Second names that the replacing of a file uses for a moment; one is left over where the program was ended in between. */
const leftOver = /^\.[\da-f-]{36}\.(?:aside|partial)$/;

/** Removes further names of the file that a replacement left behind; the file itself stays. */
function removeLeftOvers(file: string, inode: number): void {
  const folder = path.dirname(file);
  for (const name of readdirSync(folder))
    if (leftOver.test(name) && statOf(path.join(folder, name))?.ino === inode)
      rmSync(path.join(folder, name), { force: true });
}

/** Whether there is a file. Throws an `AppError` where it is a symbolic link, has a second name (a hard link), or is no file. */
export function checkPlainFile(file: string): boolean {
  let stat = statOf(file);
  if (!stat) return false;
  if (stat.isFile() && stat.nlink > 1) {
    removeLeftOvers(file, stat.ino);
    stat = statOf(file);
    if (!stat) return false;
  }
  if (!stat.isFile() || stat.nlink > 1) throw refused(file);
  return true;
}

/** The bytes of a file, which is not followed where it is a symbolic link. Throws what the disk throws. */
export function readPlainFile(file: string): Buffer {
  // Windows has no such flag; there a link was refused before.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * The absolute path of a file in the linked folder; null where there is no such file. Throws an `AppError` where a part of the path
 * below the folder is a link or leads out of it.
 * @param relative with slashes.
 */
export function findPlainFile(folder: string, relative: string): string | null {
  if (!isLinkedPath(relative, process.platform === 'win32')) return null;
  const root = realpathSync.native(folder);
  const parts = relative.split('/');
  let place = root;
  for (const part of parts.slice(0, -1)) {
    place = path.join(place, part);
    const stat = statOf(place);
    if (!stat || (!stat.isDirectory() && !stat.isSymbolicLink())) return null;
    if (stat.isSymbolicLink()) throw refused(path.join(folder, relative));
  }
  // What looks like a folder may still be elsewhere: a mount point, or a kind of link that Node does not name.
  const real = realpathSync.native(place);
  if (real !== root && !real.startsWith(root.endsWith(path.sep) ? root : root + path.sep))
    throw refused(path.join(folder, relative));
  const file = path.join(place, parts.at(-1) ?? '');
  return checkPlainFile(file) ? file : null;
}
