import type { LibraryRow, ReadState } from '../../../core/model/library.ts';
import { rowToSummary, summaryColumns } from '../articles/article-rows.ts';
import type { SummaryRow } from '../articles/article-rows.ts';
import { getRows } from '../sqlite/database.ts';
import { listOf, sql } from '../sqlite/sql.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { stateConditions } from '../filters/article-states.ts';
import { getTagsOfArticles } from '../tags/tags.ts';

interface Row extends SummaryRow {
  readonly state: string;
  readonly starred: number;
  readonly archived: number;
  readonly deleted_at: string | null;
}

/** Rows of the list in no particular order, including articles in the trash. Unknown ids are omitted. */
export function getLibraryRows(db: ReadableDb, ids: readonly string[]): LibraryRow[] {
  const tags = getTagsOfArticles(db, ids);
  return getRows<Row>(
    db,
    sql`SELECT ${summaryColumns}, a.deleted_at, m.starred_at IS NOT NULL AS starred, m.archived_at IS NOT NULL AS archived,
       CASE WHEN ${stateConditions.read} THEN 'read' WHEN ${stateConditions.reading} THEN 'reading' ELSE 'unread' END
         AS state
     FROM articles a LEFT JOIN reading_positions p ON p.article_id = a.id
       LEFT JOIN article_marks m ON m.article_id = a.id
     WHERE a.id IN ${listOf(ids)}`,
  ).map((row) => ({
    ...rowToSummary(row, tags.get(row.id) ?? []),
    state: row.state as ReadState,
    starred: row.starred === 1,
    archived: row.archived === 1,
    deletedAt: row.deleted_at,
  }));
}
