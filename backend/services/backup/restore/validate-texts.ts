import { replaceInvalidBlocks } from '../../../../data/store/articles/stored-blocks.ts';
import { hashOf } from '../../../../data/store/revisions/content-hash.ts';
import { getRow, getRows, run } from '../../../../data/store/sqlite/database.ts';
import type { WritableDb } from '../../../../data/store/sqlite/database.ts';
import { sql } from '../../../../data/store/sqlite/sql.ts';

interface TextRow {
  readonly text: string;
  readonly blocks: string;
}

/**
 * Checks the blocks of every text. Where they are invalid, the text stays and its structure is replaced: unsafe links are removed, or
 * each line becomes a paragraph. Returns the number of such texts.
 * @param onText gets the length of each text, UTF-16 code units.
 * @param onProgress gets the number of texts
 */
export function validateTexts(
  db: WritableDb,
  onText: (articleId: string, version: number, length: number) => void,
  onProgress: (done: number, total: number) => void,
): number {
  let invalid = 0;
  const keys = getRows<{ article: string; version: number }>(
    db,
    sql`SELECT article_id AS article, version FROM article_versions`,
  );
  for (const [index, { article, version }] of keys.entries()) {
    onProgress(index + 1, keys.length);
    const key = sql`article_id = ${article} AND version = ${version}`;
    const row = getRow<TextRow>(db, sql`SELECT text, blocks FROM article_versions WHERE ${key}`);
    if (!row) continue;
    onText(article, version, row.text.length);
    const blocks = replaceInvalidBlocks(row.blocks, row.text);
    if (!blocks) continue;
    invalid += 1;
    run(db, sql`UPDATE article_versions SET blocks = ${JSON.stringify(blocks)} WHERE ${key}`);
    const hash = hashOf({ text: row.text, blocks });
    run(
      db,
      sql`UPDATE articles SET content_hash = ${hash} WHERE id = ${article} AND text_version = ${version}`,
    );
  }
  return invalid;
}
