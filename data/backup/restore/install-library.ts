import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { removeFolderLink } from '../../profile/folder-link.ts';
import { findProfile, restoreProfile } from '../../profile/profile.ts';
import { nowIso } from '../../store/sqlite/database.ts';
import { storageErrorOf } from '../../store/sqlite/errors.ts';
import { libraryFile } from '../../store/sqlite/data-folder.ts';
import { setLibraryAside } from '../../store/sqlite/set-aside.ts';
import { assertExclusiveAccess } from '../exclusive-access.ts';
import { filesBelow, replaceFile, removeDatabase } from '../../files/disk.ts';
import { makeFolder } from '../../files/private-files.ts';
import { preparedFile } from './prepare-library.ts';
import type { PreparedLibrary } from './prepare-library.ts';

/** The result of a restore. */
export interface Restored extends PreparedLibrary {
  /** The path of the previous library, which is kept; null when there was none. */
  readonly aside: string | null;
}

/** Moves the extracted pictures to the library. An existing file with such a name is damaged, and is kept under another one. */
function installPictures(folder: string, work: string): void {
  const extracted = path.join(work, 'pictures');
  for (const name of filesBelow(extracted)) {
    const target = path.join(folder, 'pictures', name);
    makeFolder(path.dirname(target));
    if (existsSync(target)) renameSync(target, `${target}.damaged`);
    replaceFile(path.join(extracted, name), target);
  }
}

function moveBack(folder: string, aside: string): void {
  removeDatabase(libraryFile(folder));
  for (const ending of ['', '-wal', '-shm'])
    if (existsSync(aside + ending)) renameSync(aside + ending, libraryFile(folder) + ending);
}

/**
 * Replaces the library in a folder, which must be closed, by a prepared one. The previous library is set aside and kept; pictures
 * are added, and none is removed. The restored library has no access to this machine: no folder is linked to it. Throws an
 * `AppError`, and leaves the library unchanged then.
 */
export function installLibrary(
  folder: string,
  work: string,
  prepared: PreparedLibrary,
  now = nowIso(),
): Restored {
  try {
    assertExclusiveAccess(folder);
    installPictures(folder, work);
    const profile = findProfile(folder);
    const aside = setLibraryAside(folder, now);
    try {
      // Before the library is in place, and also without a profile: an older library would otherwise bring its own access.
      removeFolderLink(folder);
      replaceFile(preparedFile(work), libraryFile(folder));
    } catch (error) {
      restoreProfile(folder, profile);
      if (aside !== null) moveBack(folder, aside);
      throw error;
    }
    return { ...prepared, aside };
  } catch (error) {
    throw storageErrorOf(error, folder) ?? error;
  }
}
