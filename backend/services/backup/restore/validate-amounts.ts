import { forEachRow, run } from '../../../../data/store/sqlite/database.ts';
import type { WritableDb } from '../../../../data/store/sqlite/database.ts';
import { identifier, sql } from '../../../../data/store/sqlite/sql.ts';
import { deleteRows } from './invalid-rows.ts';

/** Limits of what an article shows at once, far above what a user makes. */
const mostTags = 500;
const mostOverlapping = 200;

/** Deletes the tags of each article or highlight that exceed the limit. Returns their number. */
const limitTagsOf = (db: WritableDb, table: string, owner: string): number =>
  run(
    db,
    sql`DELETE FROM ${identifier(table)} WHERE rowid IN (SELECT row FROM (SELECT rowid AS row,
      row_number() OVER (PARTITION BY ${identifier(owner)} ORDER BY position) AS number FROM ${identifier(table)})
      WHERE number > ${mostTags})`,
  );

/** Deletes excess tags. Returns their number. */
export const limitTags = (db: WritableDb): number =>
  limitTagsOf(db, 'article_tags', 'article_id') + limitTagsOf(db, 'highlight_tags', 'highlight_id');

interface SpanRow {
  readonly row: number;
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** Deletes highlights where too many overlap at one place; those that start first and were made first stay. Returns their number. */
export function limitOverlaps(db: WritableDb): number {
  const excess: number[] = [];
  let current = '';
  /** The ends of highlights that may contain the start of the next one. */
  let ends: number[] = [];
  forEachRow<SpanRow>(
    db,
    sql`SELECT rowid AS "row", article_id AS article, span_start AS start, span_end AS "end" FROM highlights
      WHERE deleted_at IS NULL ORDER BY article_id, span_start, created_at, rowid`,
    ({ row, article, start, end }) => {
      if (article !== current) ends = [];
      current = article;
      if (ends.length >= mostOverlapping) ends = ends.filter((each) => each > start);
      if (ends.length >= mostOverlapping) excess.push(row);
      else ends.push(end);
    },
  );
  return deleteRows(db, 'highlights', excess);
}
