import type { MessageRef } from '../../../messages/message-keys.ts';
import { messageRef } from '../../../messages/message-keys.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { getRow, getRows, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { pictureFile, type Picture } from './picture-files.ts';

/** A picture that an article references. */
export interface ArticlePicture {
  /** The source in the article's blocks. */
  readonly source: string;
  readonly picture: Picture | null;
  /** Why it is missing; null when it is stored. */
  readonly problem: MessageRef | null;
}

/** The source under which the original file of an article is stored. */
export const originalSource = 'lectern:original';

/** The folder that the library is in. */
export const libraryFolderOf = (db: ReadableDb): string => path.dirname(db.name);

/**
 * Stores the results for an article's pictures, whose bytes are on disk already. A stored picture is never replaced by a failure. Inside
 * the transaction that saves the article.
 */
export function savePictures(
  db: WritableDb,
  articleId: string,
  pictures: readonly ArticlePicture[],
  now = nowIso(),
): void {
  for (const { source, picture, problem } of pictures) {
    if (picture) {
      const { hash, type, bytes, width, height } = picture;
      run(
        db,
        sql`INSERT INTO pictures (hash, type, bytes, width, height, added_at)
         VALUES (${hash}, ${type}, ${bytes}, ${width}, ${height}, ${now}) ON CONFLICT (hash) DO NOTHING`,
      );
    }
    run(
      db,
      sql`INSERT INTO article_pictures (article_id, source, hash, problem, tried_at)
       VALUES (${articleId}, ${source}, ${picture?.hash ?? null}, ${picture ? null : JSON.stringify(problem ?? messageRef('errors.image.unknown'))}, ${now})
       ON CONFLICT (article_id, source) DO UPDATE SET hash = excluded.hash, problem = excluded.problem,
         tried_at = excluded.tried_at WHERE excluded.hash IS NOT NULL OR article_pictures.hash IS NULL`,
    );
  }
}

interface Row {
  readonly source: string;
  readonly problem: string | null;
  readonly hash: string | null;
  readonly type: string | null;
  readonly bytes: number | null;
  readonly width: number | null;
  readonly height: number | null;
}

/** A problem as `savePictures` stores it: a message with its values. An older library has sentences. */
function storedProblem(stored: string | null): MessageRef {
  if (stored === null) return messageRef('errors.image.unknown');
  return stored.startsWith('{')
    ? (JSON.parse(stored) as MessageRef)
    : messageRef('errors.image.recorded', { reason: stored });
}

/** The pictures of an article, in no particular order. One whose file is missing can be fetched again. */
export function getArticlePictures(db: ReadableDb, articleId: string): ArticlePicture[] {
  const folder = libraryFolderOf(db);
  return getRows<Row>(
    db,
    sql`SELECT a.source, a.problem, p.hash, p.type, p.bytes, p.width, p.height
     FROM article_pictures a LEFT JOIN pictures p ON p.hash = a.hash
     WHERE a.article_id = ${articleId} AND a.source <> ${originalSource}`,
  ).map(({ source, problem, hash, type, bytes, width, height }) => {
    if (hash === null || type === null || bytes === null)
      return { source, picture: null, problem: storedProblem(problem) };
    const picture = { hash, type, bytes, width, height };
    return existsSync(pictureFile(folder, picture))
      ? { source, picture, problem: null }
      : { source, picture: null, problem: messageRef('errors.image.fileGone') };
  });
}

/** The stored lead images of these articles; articles without one are omitted. */
export const getCovers = (
  db: ReadableDb,
  articleIds: readonly string[],
): { readonly articleId: string; readonly picture: Picture }[] =>
  getRows<Picture & { article_id: string }>(
    db,
    sql`SELECT a.id AS article_id, p.hash, p.type, p.bytes, p.width, p.height
     FROM json_each(${JSON.stringify(articleIds)}) wanted JOIN articles a ON a.id = wanted.value
       JOIN article_pictures r ON r.article_id = a.id AND r.source = a.lead_image
       JOIN pictures p ON p.hash = r.hash`,
  ).map(({ article_id, ...picture }) => ({ articleId: article_id, picture }));

/** A stored picture by its hash, or undefined. */
export const getPicture = (db: ReadableDb, hash: string): Picture | undefined =>
  getRow<Picture>(db, sql`SELECT hash, type, bytes, width, height FROM pictures WHERE hash = ${hash}`);

/** The original file of an article; null where none is kept. */
export function getOriginal(db: ReadableDb, articleId: string): (Picture & { readonly file: string }) | null {
  const picture = getRow<Picture>(
    db,
    sql`SELECT p.hash, p.type, p.bytes, p.width, p.height FROM article_pictures a JOIN pictures p ON p.hash = a.hash
      WHERE a.article_id = ${articleId} AND a.source = ${originalSource}`,
  );
  return picture ? { ...picture, file: pictureFile(libraryFolderOf(db), picture) } : null;
}

/** All stored pictures with their files, which a backup contains besides the database. */
export const listPictureFiles = (db: ReadableDb): (Picture & { readonly file: string })[] =>
  getRows<Picture>(db, sql`SELECT hash, type, bytes, width, height FROM pictures ORDER BY hash`).map(
    (picture) => ({ ...picture, file: pictureFile(libraryFolderOf(db), picture) }),
  );
