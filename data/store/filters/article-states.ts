import { assertNever } from '../../../core/model/assert.ts';
import type { ArticleState } from '../../../core/search/query.ts';
import { sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';

const mark = (column: Sql): Sql =>
  sql`EXISTS (SELECT 1 FROM article_marks m WHERE m.article_id = a.id AND ${column} IS NOT NULL)`;
const readTo = (condition: Sql): Sql =>
  sql`EXISTS (SELECT 1 FROM reading_positions p WHERE p.article_id = a.id AND ${condition})`;
/** Share of the text; the last lines of an article seldom reach the top of the window. */
export const finishedThreshold = 0.98;
const isAtEnd = readTo(sql`p.position >= ${finishedThreshold} * a.text_length AND p.position > 0`);
const isRead = sql`(${mark(sql`m.finished_at`)} OR ${isAtEnd})`;
const isBegun = readTo(sql`p.position > 0`);

/** Conditions on `articles a` for the state of an article. */
export const stateConditions: Readonly<Record<ArticleState, Sql>> = {
  read: isRead,
  unread: sql`NOT ${isRead} AND NOT ${isBegun}`,
  reading: sql`NOT ${isRead} AND ${isBegun}`,
  starred: mark(sql`m.starred_at`),
  archived: mark(sql`m.archived_at`),
};

/** Conditions on `articles a` for the annotations of an article. */
export function hasCondition(what: 'note' | 'highlight' | 'tag'): Sql {
  const highlight = sql`SELECT 1 FROM highlights h WHERE h.article_id = a.id AND h.deleted_at IS NULL`;
  switch (what) {
    case 'highlight':
      return sql`EXISTS (${highlight})`;
    case 'note':
      return sql`(EXISTS (${highlight} AND h.note <> '')
        OR EXISTS (SELECT 1 FROM article_notes n WHERE n.article_id = a.id AND n.note <> ''))`;
    case 'tag':
      return sql`(EXISTS (SELECT 1 FROM article_tags t WHERE t.article_id = a.id)
        OR EXISTS (${highlight} AND EXISTS (SELECT 1 FROM highlight_tags t WHERE t.highlight_id = h.id)))`;
    default:
      return assertNever(what);
  }
}
