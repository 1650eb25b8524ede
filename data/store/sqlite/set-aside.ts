import { existsSync, renameSync } from 'node:fs';
import { nowIso } from './database.ts';
import { fileTime } from './backup-before-migration.ts';
import { storageErrorOf } from './errors.ts';
import { libraryFile } from './open.ts';
import path from 'node:path';

/**
 * Renames a library that cannot be opened, so that a new one can begin in its place; nothing is deleted. Answers the
 * new path, or null when there was no file. The library must be closed. Throws an `AppError`, the files then as before.
 */
export function setLibraryAside(folder: string, now = nowIso()): string | null {
  const from = libraryFile(folder);
  if (!existsSync(from)) return null;
  let to = path.join(folder, `library-set-aside-${fileTime(now)}.db`);
  for (let n = 2; existsSync(to); n += 1)
    to = path.join(folder, `library-set-aside-${fileTime(now)}-${n}.db`);
  const moved: string[] = [];
  try {
    // The log goes first: were it left beside a new library, SQLite would play it into that one.
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
