import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../../core/model/error.ts';
import { syncFolder } from '../files/disk.ts';
import { writePrivateFile } from '../files/write-file.ts';

/** Bytes of a key. */
const keyBytes = 32;

const keyFile = (libraryFolder: string): string => path.join(libraryFolder, 'backup.key');

/**
 * The key that signs the backups made in a library's folder; null when none was made yet. It is never part of a backup, so that a
 * signature shows that the backup was made here (docs/adr/0125).
 */
export function readBackupKey(libraryFolder: string): Buffer | null {
  try {
    const key = readFileSync(keyFile(libraryFolder));
    return key.length === keyBytes ? key : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The key; creates it, on disk when this returns, if there is none. Throws what the disk throws. */
export function ensureBackupKey(libraryFolder: string): Buffer {
  const known = readBackupKey(libraryFolder);
  if (known) return known;
  const key = randomBytes(keyBytes);
  writePrivateFile(keyFile(libraryFolder), key);
  syncFolder(libraryFolder);
  return key;
}
