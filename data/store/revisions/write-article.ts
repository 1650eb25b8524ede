import type { ArticleSource, ExtractedArticle } from '../../../core/model/article.ts';
import { getRow, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { placeHighlights } from '../highlights/highlight-places.ts';
import type { HighlightPlace } from '../highlights/highlight-places.ts';
import { saveLeftOut } from './left-out.ts';
import { savePages } from './pages.ts';
import { getArticleDetails, setArticleDetails } from './article-details.ts';

/** An article with what is computed from its content. */
export interface HashedArticle {
  readonly article: ExtractedArticle;
  /** See content-hash.ts. */
  readonly hash: string;
  readonly words: number;
}

function insertVersion(
  db: WritableDb,
  id: string,
  version: number,
  { text, blocks, leftOut = [], pages = [] }: ExtractedArticle,
  now: string,
): void {
  run(
    db,
    sql`INSERT INTO article_versions (article_id, version, text, blocks, created_at)
      VALUES (${id}, ${version}, ${text}, ${JSON.stringify(blocks)}, ${now})`,
  );
  saveLeftOut(db, id, version, leftOut);
  savePages(db, id, version, pages);
}

/** Adds an article with its first version. Inside a transaction. */
export function insertArticle(
  db: WritableDb,
  id: string,
  source: ArticleSource,
  { article, hash, words }: HashedArticle,
  now: string,
): void {
  const { title, byline, siteName, url, publishedAt, lang, excerpt, leadImage, text } = article;
  run(
    db,
    sql`INSERT INTO articles (id, source, text_version, content_hash, title, byline, site_name, url, published_at, lang,
        excerpt, lead_image, words, text_length, added_at)
      VALUES (${id}, ${source}, 1, ${hash}, ${title}, ${byline}, ${siteName}, ${url}, ${publishedAt}, ${lang},
        ${excerpt}, ${leadImage}, ${words}, ${text.length}, ${now})`,
  );
  insertVersion(db, id, 1, article, now);
}

/** A number that no version of the article has: the shown one need not be the newest. */
const nextVersion = (db: ReadableDb, id: string): number =>
  (getRow<{ newest: number }>(
    db,
    sql`SELECT max(version) AS newest FROM article_versions WHERE article_id = ${id}`,
  )?.newest ?? 0) + 1;

/**
 * Shows a stored version of an article, and locates the highlights in it. Inside a transaction.
 * @param places what `findPlaces` found in that text, so that it is not computed again.
 */
export function setShownVersion(
  db: WritableDb,
  id: string,
  version: number,
  { text, hash, words }: Pick<ExtractedArticle, 'text'> & Pick<HashedArticle, 'hash' | 'words'>,
  places: readonly HighlightPlace[],
): void {
  run(
    db,
    sql`UPDATE articles SET text_version = ${version}, content_hash = ${hash}, words = ${words}, text_length = ${text.length}
      WHERE id = ${id}`,
  );
  placeHighlights(db, id, places);
}

/**
 * Adds a version to an article, shows it, and locates the highlights in it. Details that the new document lacks, as
 * pasted text does, stay as they are. Returns the version's number. Inside a transaction.
 * @param places what `findPlaces` found in that text, so that it is not computed again.
 */
export function addVersion(
  db: WritableDb,
  id: string,
  { article, hash, words }: HashedArticle,
  now: string,
  places: readonly HighlightPlace[] = [],
): number {
  const version = nextVersion(db, id);
  insertVersion(db, id, version, article, now);
  const before = getArticleDetails(db, id);
  setArticleDetails(db, id, {
    ...article,
    byline: article.byline ?? before.byline,
    siteName: article.siteName ?? before.siteName,
    url: article.url ?? before.url,
    publishedAt: article.publishedAt ?? before.publishedAt,
    lang: article.lang ?? before.lang,
  });
  setShownVersion(db, id, version, { text: article.text, hash, words }, places);
  return version;
}
