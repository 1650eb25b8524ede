import type { LeftOutSection } from '../../../core/model/left-out.ts';
import { readStoredBlocks } from '../articles/stored-blocks.ts';
import { getRow, getRows, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

/** Stores the passages that are left out of a version of an article, if none are stored. Inside a transaction. */
export function saveLeftOut(
  db: WritableDb,
  articleId: string,
  version: number,
  sections: readonly LeftOutSection[],
): void {
  if (sections.length === 0) return;
  if (getRow(db, sql`SELECT 1 FROM left_out WHERE article_id = ${articleId} AND version = ${version}`))
    return;
  for (const [position, { after, text, blocks }] of sections.entries())
    run(
      db,
      sql`INSERT INTO left_out (article_id, version, position, after_block, text, blocks)
        VALUES (${articleId}, ${version}, ${position}, ${after}, ${text}, ${JSON.stringify(blocks)})`,
    );
}

/** The passages that are left out of the shown version of an article, in page order. */
export const getLeftOut = (db: ReadableDb, articleId: string): LeftOutSection[] =>
  getRows<{ after: number; text: string; blocks: string }>(
    db,
    sql`SELECT l.after_block AS after, l.text, l.blocks FROM left_out l
        JOIN articles a ON a.id = l.article_id AND a.text_version = l.version
      WHERE l.article_id = ${articleId} ORDER BY l.position`,
  ).map(({ after, text, blocks }) => ({ after, text, blocks: readStoredBlocks(blocks, text).blocks }));
