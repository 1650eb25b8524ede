import { getRows } from '../../data/store/sqlite/database.ts';
import type { Db } from '../../data/store/sqlite/database.ts';
import { identifier, sql } from '../../data/store/sqlite/sql.ts';

/** Tools for tests of undo. Nothing in the program imports them. */

type Row = Readonly<Record<string, string | number | null>>;

/** Tables with what a person made. Note history and versions of texts are not among them: they remain by design. */
const tables = [
  'articles',
  'article_notes',
  'article_tags',
  'article_marks',
  'reading_positions',
  'highlights',
  'highlight_tags',
  'tag_styles',
  'collections',
  'collection_articles',
  'corrections',
  'note_templates',
  'export_templates',
  'annotation_imports',
  'import_parts',
  'import_sources',
  'imported_items',
] as const;

/** Times without a meaning for undo. */
const ignored = new Set(['created_at', 'updated_at', 'added_at', 'imported_at']);

/** Whether a row is equivalent to no row: times that are not set, or an empty note. */
const isEmpty = (table: string, row: Row): boolean =>
  (table === 'article_marks' &&
    Object.entries(row).every(([key, value]) => key === 'article_id' || value === null)) ||
  (table === 'article_notes' && row['note'] === '');

/** Replaces a time by whether it is set. */
const plain = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([key]) => !ignored.has(key))
      .map(([key, value]) => [key, key.endsWith('_at') && value !== null ? 'set' : value]),
  );

const all = (db: Db, table: string): Row[] => getRows<Row>(db, sql`SELECT * FROM ${identifier(table)}`);

/** The ids of everything, deleted or not. */
export const knownIds = (db: Db): ReadonlySet<string> =>
  new Set(
    ['articles', 'highlights', 'collections', 'corrections'].flatMap((table) =>
      all(db, table).map((row) => String(row['id'])),
    ),
  );

/**
 * User data as rows by table. What is deleted and was not `known` is omitted with its annotations, because undoing a creation
 * leaves the item in the trash.
 */
export function dumpUserData(db: Db, known: ReadonlySet<string>): Record<string, string[]> {
  const gone = new Set(
    ['articles', 'highlights', 'collections', 'corrections'].flatMap((table) =>
      all(db, table)
        .filter((row) => row['deleted_at'] !== null && !known.has(String(row['id'])))
        .map((row) => String(row['id'])),
    ),
  );
  const isGone = (row: Row): boolean =>
    ['id', 'article_id', 'highlight_id', 'collection_id'].some((key) => gone.has(String(row[key])));
  return Object.fromEntries(
    tables.map((table) => [
      table,
      all(db, table)
        .filter((row) => !isGone(row) && !isEmpty(table, row))
        .map((row) => JSON.stringify(plain(row)))
        .toSorted(),
    ]),
  );
}
