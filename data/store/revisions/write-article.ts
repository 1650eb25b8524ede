import type { ArticleSource, ExtractedArticle } from '../../../core/model/article.ts';
import { countWords } from '../../../core/text/count-words.ts';
import { getRow, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { placeHighlights } from '../highlights/highlight-places.ts';
import type { HighlightPlace } from '../highlights/highlight-places.ts';

/** An article with the hash of its content, see content-hash.ts. */
export interface HashedArticle {
  readonly article: ExtractedArticle;
  readonly hash: string;
}

function insertVersion(
  db: WritableDb,
  id: string,
  version: number,
  { text, blocks }: ExtractedArticle,
  now: string,
): void {
  run(
    db,
    sql`INSERT INTO article_versions (article_id, version, text, blocks, created_at)
      VALUES (${id}, ${version}, ${text}, ${JSON.stringify(blocks)}, ${now})`,
  );
}

/** Adds an article with its first version. Inside a transaction. */
export function insertArticle(
  db: WritableDb,
  id: string,
  source: ArticleSource,
  { article, hash }: HashedArticle,
  now: string,
): void {
  const { title, byline, siteName, url, publishedAt, lang, excerpt, leadImage, text } = article;
  run(
    db,
    sql`INSERT INTO articles (id, source, text_version, content_hash, title, byline, site_name, url, published_at, lang,
        excerpt, lead_image, words, text_length, added_at)
      VALUES (${id}, ${source}, 1, ${hash}, ${title}, ${byline}, ${siteName}, ${url}, ${publishedAt}, ${lang},
        ${excerpt}, ${leadImage}, ${countWords(text)}, ${text.length}, ${now})`,
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
 * Adds a version to an article, shows it, and locates the highlights in it. Details that the new document lacks, as
 * pasted text does, stay as they are. Returns the version's number. Inside a transaction.
 * @param places what `findPlaces` found in that text, so that it is not computed again.
 */
export function addVersion(
  db: WritableDb,
  id: string,
  { article, hash }: HashedArticle,
  now: string,
  places: readonly HighlightPlace[] = [],
): number {
  const { title, byline, siteName, url, publishedAt, lang, excerpt, leadImage, text } = article;
  const version = nextVersion(db, id);
  insertVersion(db, id, version, article, now);
  run(
    db,
    sql`UPDATE articles SET text_version = ${version}, content_hash = ${hash}, title = ${title}, byline = coalesce(${byline}, byline),
        site_name = coalesce(${siteName}, site_name), url = coalesce(${url}, url),
        published_at = coalesce(${publishedAt}, published_at), lang = coalesce(${lang}, lang),
        excerpt = ${excerpt}, lead_image = ${leadImage}, words = ${countWords(text)}, text_length = ${text.length}
      WHERE id = ${id}`,
  );
  placeHighlights(db, id, places);
  return version;
}
