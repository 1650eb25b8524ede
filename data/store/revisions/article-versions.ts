import type { Block, ExtractedArticle } from '../../../core/model/article.ts';
import { AppError } from '../../../core/model/error.ts';
import { requireArticle } from '../articles/articles.ts';
import { countWords } from '../../../core/text/count-words.ts';
import { getRow, getRows, inTransaction, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { placeHighlights } from '../highlights/highlight-places.ts';
import type { HighlightPlace } from '../highlights/highlight-places.ts';
import { hashOf } from './content-hash.ts';

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

/** What a new version replaces besides the text. */
export type ArticleDetails = Pick<
  ExtractedArticle,
  'title' | 'byline' | 'siteName' | 'url' | 'publishedAt' | 'lang' | 'excerpt' | 'leadImage'
>;

/** The current details of an article. Throws `not-found`. */
export function getArticleDetails(db: ReadableDb, articleId: string): ArticleDetails {
  const details = getRow<ArticleDetails>(
    db,
    sql`SELECT title, byline, site_name AS siteName, url, published_at AS publishedAt, lang, excerpt, lead_image AS leadImage
      FROM articles WHERE id = ${articleId}`,
  );
  if (!details) throw new AppError('not-found', 'This article is not in the library any more.');
  return details;
}

function restoreDetails(db: WritableDb, articleId: string, details: ArticleDetails): void {
  const { title, byline, siteName, url, publishedAt, lang, excerpt, leadImage } = details;
  run(
    db,
    sql`UPDATE articles SET title = ${title}, byline = ${byline}, site_name = ${siteName}, url = ${url},
        published_at = ${publishedAt}, lang = ${lang}, excerpt = ${excerpt}, lead_image = ${leadImage}
      WHERE id = ${articleId}`,
  );
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
    if (!row) throw new AppError('not-found', 'This version of the text is not stored. Choose another one.');
    if (details) restoreDetails(db, articleId, details);
    if (row.shown === version) return version;
    const { text } = row;
    run(
      db,
      sql`UPDATE articles SET text_version = ${version}, content_hash = ${hashOf({ text, blocks: JSON.parse(row.blocks) as Block[] })}, words = ${countWords(text)}, text_length = ${text.length}
       WHERE id = ${articleId}`,
    );
    placeHighlights(db, articleId, places);
    return row.shown;
  });
