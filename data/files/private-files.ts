import { chmodSync, closeSync, lstatSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Permissions on systems that have them: only the account that runs the program reads and writes. Windows ignores both. */
export const privateFileMode = 0o600;
export const privateFolderMode = 0o700;

/** Creates a folder, and those above it, where they are missing. */
export const makeFolder = (folder: string): void =>
  void mkdirSync(folder, { recursive: true, mode: privateFolderMode });

/** Creates an empty file where it is missing. SQLite creates the files that belong to a database with its permissions. */
export const makePrivateFile = (file: string): void => closeSync(openSync(file, 'a', privateFileMode));

/** What Lectern creates in a library's folder; other files there are not its own. */
const ownEntry =
  /^(?:library.*\.db(?:-wal|-shm|-journal|\.closed)?|pictures|backups|logs|linked-files|private-pages|profile\.json|backup\.key)$/;

const isOpenToOthers = (mode: number): boolean => (mode & 0o077) !== 0;

/** Restricts a file, or a folder with everything in it. Links are left alone. */
function restrict(place: string): void {
  const stat = lstatSync(place, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    for (const name of readdirSync(place)) restrict(path.join(place, name));
    chmodSync(place, privateFolderMode);
  } else if (stat?.isFile()) {
    chmodSync(place, privateFileMode);
  }
}

/**
 * Restricts a library that an older version created to the account of its owner: its folder and everything of Lectern's in it. The
 * folder itself is last, so that an interrupted run is repeated. Never throws: a disk may have no permissions, or another owner.
 */
export function restrictToOwner(folder: string): void {
  if (process.platform === 'win32') return;
  try {
    if (!isOpenToOthers(lstatSync(folder).mode)) return;
    for (const name of readdirSync(folder)) if (ownEntry.test(name)) restrict(path.join(folder, name));
    chmodSync(folder, privateFolderMode);
  } catch {
    // The library can be used as it is.
  }
}
