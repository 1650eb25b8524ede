import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { storageErrorOf } from '../../store/sqlite/errors.ts';
import { makeFolder } from '../../files/private-files.ts';
import { withBackupErrors, openBackupDatabase, readBackup } from './read-backup.ts';

/** Throws unless the backup is intact and this version can open it. Changes nothing. */
export function verifyBackup(file: string, migrations: string, scratch: string): void {
  const archive = readBackup(file);
  let work: string | null = null;
  try {
    makeFolder(scratch);
    work = mkdtempSync(path.join(scratch, '.verifying-'));
    const copy = path.join(work, 'library.db');
    withBackupErrors(file, () => {
      archive?.verify();
      archive?.extract('library.db', copy);
    });
    openBackupDatabase(archive ? copy : file, file, migrations).db.close();
  } catch (error) {
    throw storageErrorOf(error, scratch) ?? error;
  } finally {
    archive?.close();
    if (work) rmSync(work, { recursive: true, force: true });
  }
}

/** The newest intact backup in the library's folder; null when there is none. */
export function findGoodBackup<T extends { readonly file: string; readonly kind: string }>(
  backups: readonly T[],
  migrations: string,
  scratch: string,
): T | null {
  for (const backup of backups) {
    // A library that was set aside may be the damaged one.
    if (backup.kind === 'aside') continue;
    try {
      verifyBackup(backup.file, migrations, scratch);
      return backup;
    } catch {
      continue;
    }
  }
  return null;
}
