import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Chromium writes several files when it starts, bytes. */
const neededSpace = 2 * 1024 * 1024;

/** Where Chromium keeps what it keeps (caches, the lock of the single instance). */
export interface Profile {
  readonly folder: string;
  /** Made for this run only; to be removed at its end. */
  readonly isTemporary: boolean;
}

/**
 * Chromium's folder: `profile/` beside the library, so that the library's folder stays readable to people. Where the
 * disk is full or read-only Chromium could not even show a window that says so; then it is a temporary folder.
 */
export function prepareProfile(dataFolder: string): Profile {
  const folder = path.join(dataFolder, 'profile');
  try {
    mkdirSync(folder, { recursive: true });
    const probe = path.join(folder, `.write-test-${process.pid}`);
    writeFileSync(probe, '');
    rmSync(probe);
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize >= neededSpace) return { folder, isTemporary: false };
  } catch {
    // Not ours to report: opening the library meets the same trouble and says it in plain words.
  }
  return { folder: mkdtempSync(path.join(tmpdir(), 'lectern-profile-')), isTemporary: true };
}
