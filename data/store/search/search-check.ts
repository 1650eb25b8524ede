import { getRow, inTransaction, run } from '../sqlite/database.ts';
import type { WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { storageErrorOf } from '../sqlite/errors.ts';

/** The problems of the search index, one line each; `rebuildSearchIndex` repairs all of them. */
export function checkSearchIndex(db: WritableDb): string[] {
  const problems: string[] = [];
  try {
    run(db, sql`INSERT INTO article_search (article_search, rank) VALUES ('integrity-check', 0)`);
  } catch (error) {
    if (storageErrorOf(error, '')?.code !== 'database-damaged') throw error;
    problems.push('the search index is damaged');
  }
  const missing = getRow<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM articles a WHERE a.deleted_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM search_docs d JOIN article_search_docsize s ON s.id = d.doc WHERE d.article_id = a.id)
       AND NOT EXISTS (SELECT 1 FROM search_queue q WHERE q.article_id = a.id)`,
  );
  const foreign = getRow<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM article_search_docsize s WHERE NOT EXISTS (
       SELECT 1 FROM search_docs d JOIN articles a ON a.id = d.article_id WHERE d.doc = s.id)`,
  );
  if (missing && missing.count > 0)
    problems.push(`${missing.count} articles are missing in the search index`);
  if (foreign && foreign.count > 0)
    problems.push(`the search index has ${foreign.count} articles that are not in the library`);
  return problems;
}

/** Empties the index and puts every article into the queue; `flushSearchQueue` then fills it again. */
export const rebuildSearchIndex = (db: WritableDb): void =>
  inTransaction(db, () => {
    run(db, sql`INSERT INTO article_search (article_search) VALUES ('delete-all')`);
    run(db, sql`DELETE FROM search_docs`);
    run(db, sql`DELETE FROM search_queue`);
    run(db, sql`INSERT INTO search_queue SELECT id FROM articles WHERE deleted_at IS NULL`);
  });
