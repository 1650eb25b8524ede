import { messageRef } from '../../messages/message-keys.ts';
import {
  closeSync,
  constants,
  fstatSync,
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
import { AppError, codeOf } from '../../core/model/error.ts';

const statOf = (file: string): Stats | undefined => lstatSync(file, { throwIfNoEntry: false });

const linkError = (file: string): AppError =>
  new AppError('unsupported', messageRef('errors.folder.link', { file }));

/** Names that a file has temporarily while it is replaced; one is left over when the program is ended meanwhile. */
const leftOver = /^\.[\da-f-]{36}\.(?:aside|partial)$/;

/** Removes further names of the file that a replacement left behind; the file itself stays. */
function removeLeftOvers(file: string, inode: number): void {
  const folder = path.dirname(file);
  for (const name of readdirSync(folder))
    if (leftOver.test(name) && statOf(path.join(folder, name))?.ino === inode)
      rmSync(path.join(folder, name), { force: true });
}

/** Whether there is a file. Throws an `AppError` when it is a symbolic link, has a second name (a hard link), or is not a file. */
export function checkPlainFile(file: string): boolean {
  let stat = statOf(file);
  if (!stat) return false;
  if (stat.isFile() && stat.nlink > 1) {
    removeLeftOvers(file, stat.ino);
    stat = statOf(file);
    if (!stat) return false;
  }
  if (!stat.isFile() || stat.nlink > 1) throw linkError(file);
  return true;
}

/** Windows has neither flag; links are refused there before. Without `O_NONBLOCK`, opening a named pipe would wait forever. */
const readFlags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file. Checks the file that was opened, not the one that had its name before: throws an `AppError` when it is a
 * link or not a file, and what the disk throws.
 * @param names how many names it may have; further ones are hard links
 */
export function readPlainFile(file: string, names = 1): Buffer {
  let handle;
  try {
    handle = openSync(file, readFlags);
  } catch (error) {
    throw codeOf(error) === 'ELOOP' ? linkError(file) : error;
  }
  try {
    const stat = fstatSync(handle);
    if (!stat.isFile() || stat.nlink > names) throw linkError(file);
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * The real path of the folder that a file of the linked folder is in; null when there is none. Throws an `AppError` when a part
 * of the path below the linked folder is a link or leads out of it.
 * @param relative the file's path, with slashes
 */
function findPlainFolder(folder: string, relative: string): string | null {
  const root = realpathSync.native(folder);
  let place = root;
  for (const part of relative.split('/').slice(0, -1)) {
    place = path.join(place, part);
    const stat = statOf(place);
    if (!stat || (!stat.isDirectory() && !stat.isSymbolicLink())) return null;
    if (stat.isSymbolicLink()) throw linkError(path.join(folder, relative));
  }
  // A folder may still be elsewhere: a mount point, or a kind of link that Node does not report.
  const real = realpathSync.native(place);
  if (real !== root && !real.startsWith(root.endsWith(path.sep) ? root : root + path.sep))
    throw linkError(path.join(folder, relative));
  return place;
}

/**
 * The absolute path of a file in the linked folder; null when there is no such file. Throws an `AppError` when the file or a
 * folder in its path is a link.
 * @param relative with slashes
 */
export function findPlainFile(folder: string, relative: string): string | null {
  if (!isLinkedPath(relative, process.platform === 'win32')) return null;
  const parent = findPlainFolder(folder, relative);
  if (parent === null) return null;
  const file = path.join(parent, path.posix.basename(relative));
  return checkPlainFile(file) ? file : null;
}

/** Throws an `AppError` unless a file of the linked folder is still where it was found, with no link in its path. */
export function checkPlace(folder: string, relative: string, file: string): void {
  if (findPlainFolder(folder, relative) !== path.dirname(file)) throw linkError(file);
}
