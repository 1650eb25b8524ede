import { getRows } from '../../store/sqlite/database.ts';
import type { ReadableDb } from '../../store/sqlite/database.ts';
import { sql } from '../../store/sqlite/sql.ts';
import { maxTextBytes, type ArchivedFile } from './archive-format.ts';

type Row = {
  readonly [Column in keyof ArchivedFile]: (Column extends 'inside' ? number : ArchivedFile[Column]) | null;
};

/** A row with values of the right types; null for another one. */
const fileOf = ({ path, bytes, sha256, inside }: Row): ArchivedFile | null =>
  path === null || bytes === null || sha256 === null || inside === null
    ? null
    : { path, bytes, sha256, inside: inside === 1 };

/**
 * The files of a backup in the order of their paths; null when a row has a value of another type or size. Values that are too long
 * are not read: pages of a hostile file may belong to many values, which together take more memory than any limit.
 * @param most the largest number of rows that is read
 */
export function listFiles(db: ReadableDb, most = Number.MAX_SAFE_INTEGER): ArchivedFile[] | null {
  const rows = getRows<Row>(
    db,
    sql`SELECT
      CASE WHEN typeof(path) = 'text' AND octet_length(path) <= ${maxTextBytes} THEN path END AS path,
      CASE WHEN typeof(bytes) = 'integer' THEN bytes END AS bytes,
      CASE WHEN typeof(sha256) = 'text' AND octet_length(sha256) <= ${maxTextBytes} THEN sha256 END AS sha256,
      CASE WHEN typeof(inside) = 'integer' THEN inside END AS inside
      FROM files LIMIT ${most}`,
  );
  const files = rows.map(fileOf);
  return files.includes(null)
    ? null
    : files.filter((file) => file !== null).toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
