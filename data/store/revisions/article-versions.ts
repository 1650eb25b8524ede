import { messageRef } from '../../../messages/message-keys.ts';
import type { Block } from '../../../core/model/article.ts';
import { AppError } from '../../../core/model/error.ts';
import { requireArticle } from '../articles/articles.ts';
import { countWords } from '../../../core/text/count-words.ts';
import { getRow, getRows, inTransaction } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import type { HighlightPlace } from '../highlights/highlight-places.ts';
import { setArticleDetails } from './article-details.ts';
import type { ArticleDetails } from './article-details.ts';
import { hashOf, pendingContentHash } from './content-hash.ts';
import { setShownVersion } from './write-article.ts';

/** A version of an article's text. */
export interface ArticleVersion {
  readonly version: number;
  /** When it was added: ISO 8601 with time, UTC. */
  readonly createdAt: string;
  readonly words: number;
  /** Whether it is the shown one. */
  readonly shown: boolean;
}

/** The versions of an article's text, the newest first. Throws `not-found`. */
export function listVersions(db: ReadableDb, articleId: string): ArticleVersion[] {
  requireArticle(db, articleId);
  return getRows<{ version: number; created_at: string; text: string; shown: number }>(
    db,
    sql`SELECT v.version, v.created_at, v.text, v.version = a.text_version AS shown
     FROM article_versions v JOIN articles a ON a.id = v.article_id
     WHERE v.article_id = ${articleId} ORDER BY v.version DESC`,
  ).map(({ version, created_at, text, shown }) => ({
    version,
    createdAt: created_at,
    words: countWords(text),
    shown: shown === 1,
  }));
}

export interface ShowVersionOptions {
  /** What `findPlaces` found in that text, so that it is not computed again. */
  readonly places?: readonly HighlightPlace[];
  /** Details to restore with the version; without them the current ones stay. */
  readonly details?: ArticleDetails | undefined;
}

/**
 * Shows another version of an article's text and locates the highlights in it. Returns the number of the version that
 * was shown before. Throws `not-found`.
 */
export const showVersion = (
  db: WritableDb,
  articleId: string,
  version: number,
  { places = [], details }: ShowVersionOptions = {},
): number =>
  inTransaction(db, () => {
    requireArticle(db, articleId);
    const row = getRow<{ text: string; blocks: string; shown: number }>(
      db,
      sql`SELECT v.text, v.blocks, a.text_version AS shown FROM article_versions v JOIN articles a ON a.id = v.article_id
       WHERE v.article_id = ${articleId} AND v.version = ${version}`,
    );
    if (!row) throw new AppError('not-found', messageRef('errors.article.versionGone'));
    if (details) setArticleDetails(db, articleId, details);
    if (row.shown === version) return version;
    const { text } = row;
    const hash =
      text === ''
        ? pendingContentHash(articleId)
        : hashOf({ text, blocks: JSON.parse(row.blocks) as Block[] });
    setShownVersion(db, articleId, version, { text, hash, words: countWords(text) }, places);
    return row.shown;
  });
