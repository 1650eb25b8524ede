import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeFolder, privateFolderMode } from '../../data/files/private-files.ts';

/** Space that Chromium needs at startup, bytes. */
const neededSpace = 2 * 1024 * 1024;

/** Folder of Chromium's own data (caches, the single-instance lock). */
export interface Profile {
  readonly folder: string;
  /** Created for this run and removed at its end. */
  readonly isTemporary: boolean;
}

/**
 * Returns Chromium's folder: `profile/` next to the library, which keeps the library's folder easy to read. On a full
 * or read-only disk Chromium could not show an error window, so a temporary folder is used.
 */
export function prepareProfile(dataFolder: string): Profile {
  const folder = path.join(dataFolder, 'profile');
  try {
    makeFolder(folder);
    // Chromium's files in it are readable by everyone, and older versions created the folder so too.
    chmodSync(folder, privateFolderMode);
    const probe = path.join(folder, `.write-test-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize >= neededSpace) return { folder, isTemporary: false };
  } catch {
    // Not reported here: opening the library fails for the same reason and reports it.
  }
  return { folder: mkdtempSync(path.join(tmpdir(), 'lectern-profile-')), isTemporary: true };
}
