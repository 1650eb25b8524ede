import { existsSync, renameSync } from 'node:fs';
import { nowIso } from './database.ts';
import { fileTime } from './backup-before-migration.ts';
import { storageErrorOf } from './errors.ts';
import { libraryFile } from './data-folder.ts';
import path from 'node:path';

/**
 * Renames a library, so that another one can take its place; nothing is deleted. The library must be closed. Returns the new path, or null
 * when there is no file. Throws an `AppError` and leaves the files unchanged.
 */
export function setLibraryAside(folder: string, now = nowIso()): string | null {
  const from = libraryFile(folder);
  if (!existsSync(from)) return null;
  let to = path.join(folder, `library-set-aside-${fileTime(now)}.db`);
  for (let n = 2; existsSync(to); n += 1)
    to = path.join(folder, `library-set-aside-${fileTime(now)}-${n}.db`);
  const moved: string[] = [];
  try {
    // The write-ahead log first: SQLite would apply one that is left beside a new library to that library.
    for (const ending of ['-wal', '-shm', '']) {
      if (!existsSync(from + ending)) continue;
      renameSync(from + ending, to + ending);
      moved.push(ending);
    }
  } catch (error) {
    for (const ending of moved) renameSync(to + ending, from + ending);
    throw storageErrorOf(error, folder) ?? error;
  }
  return to;
}
