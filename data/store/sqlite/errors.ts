import { messageRef } from '../../../messages/message-keys.ts';
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
  new AppError('disk-full', messageRef('errors.library.diskFull', { folder }), { cause });

const readOnly = (folder: string, cause?: unknown): AppError =>
  new AppError('read-only', messageRef('errors.library.readOnly', { folder }), { cause });

export const damagedDatabaseError = (folder: string, cause?: unknown): AppError =>
  new AppError('database-damaged', messageRef('errors.library.damaged', { folder }), { cause });

export const newerDatabaseError = (folder: string): AppError =>
  new AppError('database-newer', messageRef('errors.library.newer', { folder }));

export const lockedDatabaseError = (folder: string, cause?: unknown): AppError =>
  new AppError('locked', messageRef('errors.library.locked', { folder }), { cause });

const diskTrouble = (folder: string, cause: unknown): AppError =>
  new AppError('internal', messageRef('errors.library.disk', { folder }), { cause });

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
