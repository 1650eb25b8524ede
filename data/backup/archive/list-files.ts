import { getRows } from '../../store/sqlite/database.ts';
import type { ReadableDb } from '../../store/sqlite/database.ts';
import { sql } from '../../store/sqlite/sql.ts';
import type { ArchivedFile } from './archive-format.ts';

/** The files of a backup in the order of their paths. @param most the largest number of rows that is read */
export function listFiles(db: ReadableDb, most = Number.MAX_SAFE_INTEGER): ArchivedFile[] {
  return getRows<Omit<ArchivedFile, 'inside'> & { readonly inside: number }>(
    db,
    sql`SELECT path, bytes, sha256, inside FROM files LIMIT ${most}`,
  )
    .map((row) => ({ ...row, inside: row.inside === 1 }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
