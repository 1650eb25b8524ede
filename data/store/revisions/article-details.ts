import type { ExtractedArticle } from '../../../core/model/article.ts';
import { AppError } from '../../../core/model/error.ts';
import { getRow, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

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

export function setArticleDetails(db: WritableDb, articleId: string, details: ArticleDetails): void {
  const { title, byline, siteName, url, publishedAt, lang, excerpt, leadImage } = details;
  run(
    db,
    sql`UPDATE articles SET title = ${title}, byline = ${byline}, site_name = ${siteName}, url = ${url},
        published_at = ${publishedAt}, lang = ${lang}, excerpt = ${excerpt}, lead_image = ${leadImage}
      WHERE id = ${articleId}`,
  );
}
