import { existsSync } from 'node:fs';
import { lockedDatabaseError, storageErrorOf } from '../store/sqlite/errors.ts';
import { libraryFile } from '../store/sqlite/open.ts';
import { openSqlite } from '../store/sqlite/open-sqlite.ts';

/** Throws `locked` while another program has the library open: it would go on writing into what is put aside. */
export function assertExclusiveAccess(folder: string): void {
  if (!existsSync(libraryFile(folder))) return;
  let db;
  try {
    db = openSqlite(libraryFile(folder));
    // Leaving the write-ahead log needs the file for itself alone.
    if (db.pragma('journal_mode = DELETE', { simple: true }) === 'delete') return;
    throw lockedDatabaseError(folder);
  } catch (error) {
    const known = storageErrorOf(error, folder);
    // A damaged library is why one restores; nobody can be writing to it.
    if (known?.code !== 'database-damaged') throw known ?? error;
  } finally {
    db?.close();
  }
}
