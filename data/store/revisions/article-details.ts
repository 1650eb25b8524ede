import { messageRef } from '../../../messages/message-keys.ts';
import type { ExtractedArticle } from '../../../core/model/article.ts';
import { AppError } from '../../../core/model/error.ts';
import { getRow, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { listEditedDetails } from '../articles/edited-details.ts';

/** What a new version replaces besides the text. */
export type ArticleDetails = Pick<
  ExtractedArticle,
  'title' | 'byline' | 'siteName' | 'url' | 'publishedAt' | 'lang' | 'excerpt' | 'leadImage'
>;

/** The details of an article as they were imported, without what a person edited. Throws `not-found`. */
export function getArticleDetails(db: ReadableDb, articleId: string): ArticleDetails {
  const details = getRow<ArticleDetails>(
    db,
    sql`SELECT title, byline, site_name AS siteName, url, published_at AS publishedAt, lang, excerpt, lead_image AS leadImage
      FROM articles WHERE id = ${articleId}`,
  );
  if (!details) throw new AppError('not-found', messageRef('errors.article.gone'));
  const edited = listEditedDetails(db, articleId).map(({ field, imported }) => [field, imported]);
  return { ...details, ...(Object.fromEntries(edited) as Partial<ArticleDetails>) };
}

/** Replaces the imported details of an article. What a person edited is still shown. */
export function setArticleDetails(db: WritableDb, articleId: string, imported: ArticleDetails): void {
  const edited = listEditedDetails(db, articleId);
  for (const { field } of edited)
    run(
      db,
      sql`UPDATE edited_details SET imported = ${imported[field]} WHERE article_id = ${articleId} AND field = ${field}`,
    );
  const values = edited.map(({ field, value }) => [field, value]);
  const { title, byline, siteName, url, publishedAt, lang, excerpt, leadImage } = {
    ...imported,
    ...(Object.fromEntries(values) as Partial<ArticleDetails>),
  };
  run(
    db,
    sql`UPDATE articles SET title = ${title}, byline = ${byline}, site_name = ${siteName}, url = ${url},
        published_at = ${publishedAt}, lang = ${lang}, excerpt = ${excerpt}, lead_image = ${leadImage}
      WHERE id = ${articleId}`,
  );
}
