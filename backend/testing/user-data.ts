import { getRows } from '../../data/store/sqlite/database.ts';
import type { Db } from '../../data/store/sqlite/database.ts';
import { identifier, sql } from '../../data/store/sqlite/sql.ts';

/** Tools for tests of undo. Nothing in the program imports them. */

type Row = Readonly<Record<string, string | number | null>>;

/** Tables with what a user made. Note history and versions of texts are not among them: they remain by design. */
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

/** Times of changes, which undo and redo are as well. */
const ignored = new Set(['created_at', 'updated_at']);
/** Times that are shown or sorted by; redo restores them. */
const restored = new Set(['added_at', 'imported_at']);

/** Whether a row is equivalent to no row: times that are not set, or an empty note. */
const isEmpty = (table: string, row: Row): boolean =>
  (table === 'article_marks' &&
    Object.entries(row).every(([key, value]) => key === 'article_id' || value === null)) ||
  (table === 'article_notes' && row['note'] === '');

/** Replaces a time that is not restored by whether it is set. */
const plain = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row)
      .filter(([key]) => !ignored.has(key))
      .map(([key, value]) => [
        key,
        key.endsWith('_at') && !restored.has(key) && value !== null ? 'set' : value,
      ]),
  );

const all = (db: Db, table: string): Row[] => getRows<Row>(db, sql`SELECT * FROM ${identifier(table)}`);

/** Tables of what can be deleted, and the column with the time of the deletion. */
const deletable = {
  articles: 'deleted_at',
  highlights: 'deleted_at',
  collections: 'deleted_at',
  corrections: 'deleted_at',
  annotation_imports: 'undone_at',
} as const;

/** The ids of everything, deleted or not. */
export const knownIds = (db: Db): ReadonlySet<string> =>
  new Set(Object.keys(deletable).flatMap((table) => all(db, table).map((row) => String(row['id']))));

/**
 * User data as rows by table. What is deleted and was not `known` is omitted with its annotations, because undoing a creation
 * leaves the item in the trash.
 */
export function dumpUserData(db: Db, known: ReadonlySet<string>): Record<string, string[]> {
  const gone = new Set(
    Object.entries(deletable).flatMap(([table, deletedAt]) =>
      all(db, table)
        .filter((row) => row[deletedAt] !== null && !known.has(String(row['id'])))
        .map((row) => String(row['id'])),
    ),
  );
  const isGone = (row: Row): boolean =>
    ['id', 'article_id', 'highlight_id', 'collection_id', 'import_id'].some((key) =>
      gone.has(String(row[key])),
    );
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

/** A dump without the rows of these items or their parts, which were deleted permanently. */
export const withoutRowsOf = (
  dump: Record<string, string[]>,
  ids: ReadonlySet<string>,
): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(dump).map(([table, rows]) => [
      table,
      rows.filter((row) => !Object.values(JSON.parse(row) as Row).some((value) => ids.has(String(value)))),
    ]),
  );
