import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { AppError, codeOf } from '../../../core/model/error.ts';

/** Free space below which a failed write is attributed to a full disk, bytes. */
const tooLittleSpace = 256 * 1024;

/** Free bytes in the folder or its nearest existing ancestor; null when unknown. */
function freeSpace(folder: string): number | null {
  let place = path.resolve(folder);
  while (!existsSync(place) && path.dirname(place) !== place) place = path.dirname(place);
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize;
  } catch {
    return null;
  }
}

const diskFull = (folder: string, cause?: unknown): AppError =>
  new AppError(
    'disk-full',
    `The disk that holds ${folder} is full, so this was not saved. What was saved before is safe. ` +
      'Free some space and try again.',
    { cause },
  );

const readOnly = (folder: string, cause?: unknown): AppError =>
  new AppError(
    'read-only',
    `Lectern has no permission to write in ${folder}. Allow writing to that folder and its files, ` +
      'or start Lectern with another folder: lectern --data FOLDER.',
    { cause },
  );

export const damagedDatabaseError = (folder: string, cause?: unknown): AppError =>
  new AppError(
    'database-damaged',
    `The library in ${folder} is damaged and cannot be read. You can put the damaged file aside, where it is kept, ` +
      'and start with an empty library; or put a backup of library.db in its place and try again.',
    { cause },
  );

export const newerDatabaseError = (folder: string): AppError =>
  new AppError(
    'database-newer',
    `The library in ${folder} was made by a newer version of Lectern. Nothing in it was changed. ` +
      'Install the newest Lectern to open it.',
  );

export const lockedDatabaseError = (folder: string, cause?: unknown): AppError =>
  new AppError(
    'locked',
    `Another program is using the library in ${folder}. Close that program and try again.`,
    { cause },
  );

const diskTrouble = (folder: string, cause: unknown): AppError =>
  new AppError(
    'internal',
    `The disk that holds ${folder} reported an error. Check the disk and its connection, then try again.`,
    { cause },
  );

/** The `AppError` for an error of SQLite or the file system; null for any other error, which is a bug. */
export function storageErrorOf(error: unknown, folder: string): AppError | null {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  if (['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(code)) return diskFull(folder, error);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return damagedDatabaseError(folder, error);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return lockedDatabaseError(folder, error);
  if (/^SQLITE_(READONLY|PERM|AUTH)/.test(code) || ['EROFS', 'EACCES', 'EPERM'].includes(code))
    return readOnly(folder, error);
  if (/^SQLITE_(IOERR|CANTOPEN)/.test(code) || ['EIO', 'ENOTDIR', 'EISDIR', 'EEXIST'].includes(code)) {
    // SQLite reports an I/O error when the shared memory file does not fit on the disk.
    const free = freeSpace(folder);
    if (free !== null && free < tooLittleSpace) return diskFull(folder, error);
    return code.startsWith('SQLITE_CANTOPEN') ? readOnly(folder, error) : diskTrouble(folder, error);
  }
  return null;
}
