import { existsSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../core/model/error.ts';

/** Less than this and a failed write is put down to a full disk, bytes. */
const tooLittleSpace = 256 * 1024;

/** Bytes that may still be written in the folder, or in the nearest one above it that exists; null when unknown. */
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
    `Lectern may not write in ${folder}. Allow writing in that folder (and to the files in it), ` +
      'or start Lectern with another one: lectern --data FOLDER.',
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
    `The disk that holds ${folder} answered with an error. Check the disk and the connection to it, then try again.`,
    { cause },
  );

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/**
 * The one place where SQLite's and the file system's error codes become words for a person.
 * Answers null for an error that is neither's: that is a mistake in the program.
 */
export function storageErrorOf(error: unknown, folder: string): AppError | null {
  if (error instanceof AppError) return error;
  const code = codeOf(error);
  if (['SQLITE_FULL', 'ENOSPC', 'EDQUOT'].includes(code)) return diskFull(folder, error);
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return damagedDatabaseError(folder, error);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return lockedDatabaseError(folder, error);
  if (/^SQLITE_(READONLY|PERM|AUTH)/.test(code) || ['EROFS', 'EACCES', 'EPERM'].includes(code))
    return readOnly(folder, error);
  if (/^SQLITE_(IOERR|CANTOPEN)/.test(code) || ['EIO', 'ENOTDIR', 'EISDIR', 'EEXIST'].includes(code)) {
    // Where the shared memory file does not fit, SQLite says "I/O error", not "full".
    const free = freeSpace(folder);
    if (free !== null && free < tooLittleSpace) return diskFull(folder, error);
    return code.startsWith('SQLITE_CANTOPEN') ? readOnly(folder, error) : diskTrouble(folder, error);
  }
  return null;
}
