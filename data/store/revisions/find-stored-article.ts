import { messageRef } from '../../../messages/message-keys.ts';
import type { ArticleSource, ExtractedArticle } from '../../../core/model/article.ts';
import { AppError } from '../../../core/model/error.ts';
import { getRow, getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { noSql, sql } from '../sqlite/sql.ts';
import { getVersionText } from '../highlights/highlight-places.ts';
import { isSameAuthor, isSameText, titleKey } from '../articles/same-work.ts';
import { findWaiting } from '../articles/waiting-articles.ts';
import { findSamePage } from './find-same-page.ts';

/** The columns of an article that are compared with an imported one. */
export interface StoredArticle {
  readonly id: string;
  readonly content_hash: string;
  readonly text_version: number;
  readonly text_length: number;
  readonly deleted_at: string | null;
}

const columns = sql`id, content_hash, text_version, text_length, deleted_at`;

const select = sql`SELECT ${columns} FROM articles`;

/** The stored article of an imported one: by its URL, else by its content where one of the two has no URL, else one without a text, the same text at another form of its URL, or an earlier edition. */
export function findStoredArticle(
  db: ReadableDb,
  article: ExtractedArticle,
  source: ArticleSource,
  hash: string,
): StoredArticle | undefined {
  if (source === 'sample') return getRow<StoredArticle>(db, sql`${select} WHERE source = 'sample'`);
  const order = sql`ORDER BY deleted_at IS NOT NULL, added_at LIMIT 1`;
  const byUrl = findByUrl(db, article, source, hash);
  const byContent = (): StoredArticle | undefined =>
    getRow<StoredArticle>(
      db,
      sql`${select} WHERE content_hash = ${hash} ${article.url === null ? noSql : sql`AND url IS NULL`} ${order}`,
    );
  const waiting = (): StoredArticle | undefined => {
    const id = findWaiting(db, article);
    return id === undefined ? undefined : findStoredArticleById(db, id);
  };
  const samePage = (): StoredArticle | undefined =>
    article.url === null ? undefined : findSamePage(db, article.url, { text: article.text, hash });
  return byUrl ?? byContent() ?? waiting() ?? samePage() ?? findEdition(db, article, source);
}

/** Number of articles with one URL that are compared. */
const maxWithUrl = 20;

/**
 * The stored article with the URL of an imported one. The URL of a saved page comes from the page, and sites give the same one to
 * different pages, so that the title or half of the words have to agree as well.
 */
function findByUrl(
  db: ReadableDb,
  article: ExtractedArticle,
  source: ArticleSource,
  hash: string,
): StoredArticle | undefined {
  if (article.url === null) return undefined;
  const rows = getRows<StoredArticle & { readonly title: string }>(
    db,
    sql`SELECT ${columns}, title FROM articles WHERE url = ${article.url}
      OR id IN (SELECT article_id FROM edited_details WHERE field = 'url' AND imported = ${article.url}) ORDER BY deleted_at IS NOT NULL, added_at LIMIT ${maxWithUrl}`,
  );
  if (!savedPages.has(source)) return rows[0];
  return (
    rows.find((row) => row.content_hash === hash) ??
    rows.find(
      (row) =>
        row.text_length === 0 ||
        titleKey(row.title) === titleKey(article.title) ||
        isSameText(getVersionText(db, row.id, row.text_version) ?? '', article.text),
    )
  );
}

/** Sources whose URL is read from the page. */
const savedPages: ReadonlySet<ArticleSource> = new Set(['html', 'mhtml']);

/** File types without a URL: two are editions of one work when title, author and most of the words are equal. */
const fileSources: ReadonlySet<ArticleSource> = new Set(['text', 'markdown', 'html', 'epub', 'pdf']);

/** An earlier edition of a file, such as of a book. */
function findEdition(
  db: ReadableDb,
  article: ExtractedArticle,
  source: ArticleSource,
): StoredArticle | undefined {
  if (article.url !== null || article.title.trim() === '' || !fileSources.has(source)) return undefined;
  return getRows<StoredArticle & { readonly byline: string | null }>(
    db,
    // Not with OR, for which SQLite would read all articles.
    sql`SELECT ${columns}, byline FROM articles WHERE id IN (
         SELECT id FROM articles WHERE url IS NULL AND deleted_at IS NULL AND title = ${article.title} COLLATE NOCASE
         UNION ALL SELECT article_id FROM edited_details WHERE field = 'title' AND imported = ${article.title})
       AND url IS NULL AND deleted_at IS NULL AND source = ${source} AND text_length > 0
       ORDER BY added_at DESC LIMIT 20`,
  ).find(
    (row) =>
      isSameAuthor(row.byline, article.byline) &&
      isSameText(getVersionText(db, row.id, row.text_version) ?? '', article.text),
  );
}

export const findStoredArticleById = (db: ReadableDb, id: string): StoredArticle | undefined =>
  getRow<StoredArticle>(db, sql`${select} WHERE id = ${id}`);

/** Throws `not-found` unless the article is in the library. */
export function requireStoredArticle(db: ReadableDb, id: string): StoredArticle {
  const found = getRow<StoredArticle>(db, sql`${select} WHERE id = ${id} AND deleted_at IS NULL`);
  if (found) return found;
  throw new AppError('not-found', messageRef('errors.article.gone'));
}
