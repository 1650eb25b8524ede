import { existsSync } from 'node:fs';
import { lockedDatabaseError, storageErrorOf } from '../store/sqlite/errors.ts';
import { libraryFile } from '../store/sqlite/data-folder.ts';
import { openSqlite } from '../store/sqlite/open-sqlite.ts';

/** Throws `locked` while another program has the library open: it would continue to write to the library that is set aside. */
export function assertExclusiveAccess(folder: string): void {
  if (!existsSync(libraryFile(folder))) return;
  let db;
  try {
    db = openSqlite(libraryFile(folder));
    // SQLite can leave WAL mode only with exclusive access.
    if (db.pragma('journal_mode = DELETE', { simple: true }) === 'delete') return;
    throw lockedDatabaseError(folder);
  } catch (error) {
    const known = storageErrorOf(error, folder);
    // A damaged library is a reason to restore, and nothing can be writing to it.
    if (known?.code !== 'database-damaged') throw known ?? error;
  } finally {
    db?.close();
  }
}
