import type { Archive } from '../archive/read-archive.ts';
import { readBackupKey } from '../backup-key.ts';
import { listBackups } from '../list-backups.ts';
import { readBackup } from './read-backup.ts';

/** How a backup relates to a library's folder. */
export interface BackupOrigin {
  /** `signed`: it was made there; `kept`: a database that was kept there; `unknown`: it may come from anywhere. */
  readonly kind: 'signed' | 'kept' | 'unknown';
}

/** Whether a backup has the signature of a library's folder. @param archive null for a bare database, which has none */
export function isSignedHere(archive: Archive | null, libraryFolder: string): boolean {
  const key = readBackupKey(libraryFolder);
  return key !== null && archive?.isSignedWith(key) === true;
}

/** Determines where a backup comes from. Throws an `AppError` when it cannot be read. */
export function findBackupOrigin(libraryFolder: string, file: string): BackupOrigin {
  const listed = listBackups(libraryFolder).find((backup) => backup.file === file);
  if (listed?.kind === 'aside' || listed?.kind === 'migration') return { kind: 'kept' };
  const archive = readBackup(file);
  try {
    return { kind: isSignedHere(archive, libraryFolder) ? 'signed' : 'unknown' };
  } finally {
    archive?.close();
  }
}
