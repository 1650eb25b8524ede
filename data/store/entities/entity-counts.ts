import { getRow, getRows, inTransaction, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

// The tables library_entities and entity_spellings are derived from article_entities: triggers change them with each row that counts
// (data/migrations/0100-entity-counts.sql).

const counts = sql`SELECT kind, name_key, count(*) AS articles, sum(mentions) AS mentions, sum(quotes) AS quotes
  FROM article_entities WHERE counted = 1 GROUP BY kind, name_key`;
const spellings = sql`SELECT kind, name_key, name, count(*) AS articles
  FROM article_entities WHERE counted = 1 GROUP BY kind, name_key, name`;

/** Counts the rows of articles in the library, and leaves out those of articles in the trash. */
const updateCounted = sql`UPDATE article_entities SET counted = 1 - counted WHERE counted <>
  (SELECT a.deleted_at IS NULL FROM articles a WHERE a.id = article_entities.article_id)`;

/** Counts all names again, from the rows of the articles. */
export const rebuildEntityCounts = (db: WritableDb): void =>
  inTransaction(db, () => {
    run(db, updateCounted);
    run(db, sql`DELETE FROM library_entities`);
    run(db, sql`INSERT INTO library_entities (kind, name_key, articles, mentions, quotes) ${counts}`);
    run(db, sql`DELETE FROM entity_spellings`);
    run(db, sql`INSERT INTO entity_spellings (kind, name_key, name, articles) ${spellings}`);
  });

/** Problems of the counts, one line each for people; none when they are those of the articles. */
export function checkEntityCounts(db: ReadableDb): string[] {
  const differing = getRow<{ names: number }>(
    db,
    sql`SELECT count(*) AS names FROM (
      SELECT kind, name_key FROM (
        SELECT * FROM (${counts}) EXCEPT SELECT kind, name_key, articles, mentions, quotes FROM library_entities)
      UNION SELECT kind, name_key FROM (
        SELECT kind, name_key, articles, mentions, quotes FROM library_entities EXCEPT SELECT * FROM (${counts}))
      UNION SELECT kind, name_key FROM (
        SELECT * FROM (${spellings}) EXCEPT SELECT kind, name_key, name, articles FROM entity_spellings)
      UNION SELECT kind, name_key FROM (
        SELECT kind, name_key, name, articles FROM entity_spellings EXCEPT SELECT * FROM (${spellings})))`,
  );
  const names = differing?.names ?? 0;
  return names === 0 ? [] : [`the counts of ${names} names are not those of their articles`];
}

/** Counts the rows of an article if it is in the library, and leaves them out if it is in the trash. */
export const countEntitiesOf = (db: WritableDb, articleId: string): void =>
  void run(db, sql`${updateCounted} AND article_id = ${articleId}`);

export interface QueuedEntities {
  readonly articleId: string;
  /** Whether the analysis is read again; otherwise only whether the article counts. */
  readonly readsAnalysis: boolean;
}

/** Articles whose names are outdated, at most `atMost`. */
export const listQueuedEntities = (db: ReadableDb, atMost: number): QueuedEntities[] =>
  getRows<{ article_id: string; reads_analysis: number }>(
    db,
    sql`SELECT article_id, reads_analysis FROM entity_queue LIMIT ${atMost}`,
  ).map((row) => ({ articleId: row.article_id, readsAnalysis: row.reads_analysis === 1 }));

export const removeFromEntityQueue = (db: WritableDb, articleId: string): void =>
  void run(db, sql`DELETE FROM entity_queue WHERE article_id = ${articleId}`);
