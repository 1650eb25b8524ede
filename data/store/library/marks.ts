import type { ArticleMarks, MarkChange } from '../../../core/model/library.ts';
import { getRows, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { listOf, sql } from '../sqlite/sql.ts';

/** The marks of articles, including those in the trash. Unknown ids are omitted. */
const marksOf = (db: ReadableDb, ids: readonly string[]): ArticleMarks[] =>
  getRows<ArticleMarks>(
    db,
    sql`SELECT a.id, m.starred_at AS starredAt, m.archived_at AS archivedAt, m.finished_at AS finishedAt, p.position
     FROM articles a LEFT JOIN article_marks m ON m.article_id = a.id
       LEFT JOIN reading_positions p ON p.article_id = a.id
     WHERE a.id IN ${listOf(ids)}`,
  );

function write(
  db: WritableDb,
  { id, starredAt, archivedAt, finishedAt, position }: ArticleMarks,
  now: string,
): void {
  run(
    db,
    sql`INSERT INTO article_marks (article_id, starred_at, archived_at, finished_at)
     SELECT id, ${starredAt}, ${archivedAt}, ${finishedAt} FROM articles WHERE id = ${id}
     ON CONFLICT (article_id) DO UPDATE SET starred_at = excluded.starred_at, archived_at = excluded.archived_at,
       finished_at = excluded.finished_at`,
  );
  if (position === null) run(db, sql`DELETE FROM reading_positions WHERE article_id = ${id}`);
  else
    run(
      db,
      sql`INSERT INTO reading_positions (article_id, position, updated_at)
       SELECT id, ${position}, ${now} FROM articles WHERE id = ${id}
       ON CONFLICT (article_id) DO UPDATE SET position = excluded.position`,
    );
}

const changed = (
  before: ArticleMarks,
  { starred, archived, state }: MarkChange,
  now: string,
): ArticleMarks => ({
  id: before.id,
  starredAt: starred === undefined ? before.starredAt : starred ? (before.starredAt ?? now) : null,
  archivedAt: archived === undefined ? before.archivedAt : archived ? (before.archivedAt ?? now) : null,
  finishedAt: state === undefined ? before.finishedAt : state === 'read' ? (before.finishedAt ?? now) : null,
  position: state === 'unread' ? null : before.position,
});

/** Changes the marks of articles in one transaction. Returns the previous ones; unknown articles are omitted. */
export const markArticles = (
  db: WritableDb,
  ids: readonly string[],
  change: MarkChange,
  now = nowIso(),
): ArticleMarks[] =>
  inTransaction(db, () => {
    const before = marksOf(db, ids);
    for (const each of before) write(db, changed(each, change, now), now);
    return before;
  });

/** Assigns marks. Returns the previous ones; unknown articles are omitted. */
export const restoreArticleMarks = (
  db: WritableDb,
  marks: readonly ArticleMarks[],
  now = nowIso(),
): ArticleMarks[] =>
  inTransaction(db, () => {
    const before = marksOf(
      db,
      marks.map(({ id }) => id),
    );
    for (const each of marks) write(db, each, now);
    return before;
  });
