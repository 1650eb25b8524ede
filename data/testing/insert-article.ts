import { hashOf } from '../store/revisions/content-hash.ts';
import { articleOf } from './library.ts';
import type { Db } from '../store/sqlite/database.ts';

/**
 * Inserts an article of one paragraph in the columns that every version of the schema has, for tests of migrations: the program's
 * own functions need the newest schema.
 */
export function insertOldArticle(
  db: Db,
  id: string,
  text: string,
  addedAt = '2026-01-01T00:00:00.000Z',
): void {
  const { title, blocks } = articleOf([text]);
  db.prepare(
    `INSERT INTO articles (id, source, text_version, content_hash, title, excerpt, words, text_length, added_at)
     VALUES (?, 'text', 1, ?, ?, '', 1, ?, ?)`,
  ).run(id, hashOf({ text, blocks }), title, text.length, addedAt);
  db.prepare(
    'INSERT INTO article_versions (article_id, version, text, blocks, created_at) VALUES (?, 1, ?, ?, ?)',
  ).run(id, text, JSON.stringify(blocks), addedAt);
}
