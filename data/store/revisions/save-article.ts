import { randomUUID } from 'node:crypto';
import type { ArticleSource, ExtractedArticle } from '../../../core/model/article.ts';
import { AppError } from '../../../core/model/error.ts';
import { countWords } from '../../../core/text/count-words.ts';
import { getRow, getRows, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { noSql, sql } from '../sqlite/sql.ts';
import { getVersionText, placeHighlights } from '../highlights/highlight-places.ts';
import type { HighlightPlace } from '../highlights/highlight-places.ts';
import { hashOf } from './content-hash.ts';
import { isSameAuthor, isSameText } from '../articles/same-work.ts';
import { findWaiting } from '../articles/waiting-articles.ts';

/** What became of an article that was handed to the library. */
export interface SavedArticle {
  readonly id: string;
  /** `updated`: the same page with another text, kept as a new version; `unchanged`: it is there already. */
  readonly status: 'added' | 'updated' | 'unchanged';
  readonly words: number;
}

interface Known {
  readonly id: string;
  readonly content_hash: string;
  readonly text_version: number;
  readonly text_length: number;
  readonly deleted_at: string | null;
}

const knownColumns = sql`id, content_hash, text_version, text_length, deleted_at`;

export interface SaveOptions {
  /** The id of an article that is new; without it one is made. It must not be in use. */
  readonly id?: string | undefined;
  /** The article that this is a text of, whatever its URL and content say. */
  readonly into?: string | undefined;
}

/** The article that this one is: by its URL, else by its content where one of the two has no URL, else one that waits for it. */
function findKnown(
  db: ReadableDb,
  article: ExtractedArticle,
  source: ArticleSource,
  hash: string,
): Known | undefined {
  const columns = sql`SELECT ${knownColumns} FROM articles`;
  if (source === 'sample') return getRow<Known>(db, sql`${columns} WHERE source = 'sample'`);
  const order = sql`ORDER BY deleted_at IS NOT NULL, added_at LIMIT 1`;
  const byUrl =
    article.url === null ? undefined : getRow<Known>(db, sql`${columns} WHERE url = ${article.url} ${order}`);
  const byContent = (): Known | undefined =>
    getRow<Known>(
      db,
      sql`${columns} WHERE content_hash = ${hash} ${article.url === null ? noSql : sql`AND url IS NULL`} ${order}`,
    );
  const waiting = (): Known | undefined => {
    const id = findWaiting(db, article);
    return id === undefined ? undefined : findById(db, id);
  };
  return byUrl ?? byContent() ?? waiting() ?? findEdition(db, article, source);
}

/** Files that come without a URL, and are one work as long as title, author and most of the words are the same. */
const fileSources: ReadonlySet<ArticleSource> = new Set(['text', 'markdown', 'html', 'epub']);

/** A file that was imported before and has changed since, such as another edition of a book. */
function findEdition(db: ReadableDb, article: ExtractedArticle, source: ArticleSource): Known | undefined {
  if (article.url !== null || article.title.trim() === '' || !fileSources.has(source)) return undefined;
  return getRows<Known & { readonly byline: string | null }>(
    db,
    sql`SELECT ${knownColumns}, byline FROM articles WHERE url IS NULL AND source = ${source} AND text_length > 0
       AND deleted_at IS NULL AND title = ${article.title} COLLATE NOCASE ORDER BY added_at DESC LIMIT 20`,
  ).find(
    (row) =>
      isSameAuthor(row.byline, article.byline) &&
      isSameText(getVersionText(db, row.id, row.text_version) ?? '', article.text),
  );
}

const findById = (db: ReadableDb, id: string): Known | undefined =>
  getRow<Known>(db, sql`SELECT ${knownColumns} FROM articles WHERE id = ${id}`);

function writeVersion(
  db: WritableDb,
  id: string,
  version: number,
  article: ExtractedArticle,
  now: string,
): void {
  run(
    db,
    `INSERT INTO article_versions (article_id, version, text, blocks, created_at)
     VALUES (:id, :version, :text, :blocks, :now)`,
    { id, version, text: article.text, blocks: JSON.stringify(article.blocks), now },
  );
}

const described = (article: ExtractedArticle, hash: string) => ({
  hash,
  title: article.title,
  byline: article.byline,
  siteName: article.siteName,
  url: article.url,
  publishedAt: article.publishedAt,
  lang: article.lang,
  excerpt: article.excerpt,
  leadImage: article.leadImage,
  words: countWords(article.text),
  length: article.text.length,
});

function add(
  db: WritableDb,
  article: ExtractedArticle,
  source: ArticleSource,
  hash: string,
  now: string,
  id: string = randomUUID(),
): string {
  run(
    db,
    `INSERT INTO articles (id, source, text_version, content_hash, title, byline, site_name, url, published_at, lang,
       excerpt, lead_image, words, text_length, added_at)
     VALUES (:id, :source, 1, :hash, :title, :byline, :siteName, :url, :publishedAt, :lang, :excerpt,
       :leadImage, :words, :length, :now)`,
    { ...described(article, hash), id, source, now },
  );
  writeVersion(db, id, 1, article, now);
  return id;
}

/** A number that no version of the article has: it may show an older one than its newest. */
const nextVersion = (db: ReadableDb, id: string): number =>
  (getRow<{ newest: number }>(
    db,
    'SELECT max(version) AS newest FROM article_versions WHERE article_id = :id',
    { id },
  )?.newest ?? 0) + 1;

function addVersion(
  db: WritableDb,
  known: Known,
  article: ExtractedArticle,
  hash: string,
  now: string,
  places: readonly HighlightPlace[] = [],
): number {
  const version = nextVersion(db, known.id);
  writeVersion(db, known.id, version, article, now);
  run(
    db,
    `UPDATE articles SET text_version = :version, content_hash = :hash, title = :title, byline = :byline,
       site_name = :siteName, url = coalesce(:url, url), published_at = :publishedAt, lang = :lang, excerpt = :excerpt,
       lead_image = :leadImage, words = :words, text_length = :length WHERE id = :id`,
    { ...described(article, hash), id: known.id, version },
  );
  placeHighlights(db, known.id, places);
  return version;
}

/**
 * Puts an article into the library. The same content again changes nothing; the same page with another text becomes a
 * new version of its article, in which the highlights are found again. A deleted article that is imported again comes
 * back with all that was on it.
 */
export const saveArticle = (
  db: WritableDb,
  article: ExtractedArticle,
  source: ArticleSource,
  now = nowIso(),
  { id, into }: SaveOptions = {},
): SavedArticle =>
  inTransaction(db, () => {
    const hash = hashOf(article);
    const words = countWords(article.text);
    const known = into === undefined ? findKnown(db, article, source, hash) : findById(db, into);
    if (!known) return { id: add(db, article, source, hash, now, id), status: 'added', words };
    const wasDeleted = known.deleted_at !== null;
    if (wasDeleted) run(db, 'UPDATE articles SET deleted_at = NULL WHERE id = :id', { id: known.id });
    const isSame = known.content_hash === hash;
    if (!isSame) addVersion(db, known, article, hash, now);
    return { id: known.id, status: wasDeleted ? 'added' : isSame ? 'unchanged' : 'updated', words };
  });

/** How a text that was read again compares with the one that is shown; `form`: the same words in other blocks. */
export type TextChange = 'none' | 'form' | 'text';

/** An article in the library that is the one in hand. */
export interface ArticleMatch {
  readonly id: string;
  readonly change: TextChange;
  /** It has no text yet: only its URL was kept. */
  readonly isEmpty: boolean;
  readonly isDeleted: boolean;
}

function changeOf(db: ReadableDb, known: Known, article: ExtractedArticle, hash: string): TextChange {
  if (known.content_hash === hash) return 'none';
  return getVersionText(db, known.id, known.text_version) === article.text ? 'form' : 'text';
}

/** The article of the library that an import brings again, and how its text differs; null when it is new. Changes nothing. */
export function matchArticle(
  db: ReadableDb,
  article: ExtractedArticle,
  source: ArticleSource,
): ArticleMatch | null {
  const hash = hashOf(article);
  const known = findKnown(db, article, source, hash);
  if (!known) return null;
  return {
    id: known.id,
    change: changeOf(db, known, article, hash),
    isEmpty: known.text_length === 0,
    isDeleted: known.deleted_at !== null,
  };
}

const knownById = (db: ReadableDb, id: string): Known => {
  const known = getRow<Known>(
    db,
    sql`SELECT ${knownColumns} FROM articles WHERE id = ${id} AND deleted_at IS NULL`,
  );
  if (known) return known;
  throw new AppError('not-found', 'This article is not in the library any more. Nothing was changed.');
};

/** How a text that was read again compares with the one of this article. Throws `not-found`. */
export const compareWithArticle = (db: ReadableDb, id: string, article: ExtractedArticle): TextChange =>
  changeOf(db, knownById(db, id), article, hashOf(article));

/**
 * Makes a text the new version of an article, in which the highlights are found again; the old version is kept. Answers the number of
 * the version that is shown now. The text that it has already makes no new version. Throws `not-found`.
 */
export const updateArticle = (
  db: WritableDb,
  id: string,
  article: ExtractedArticle,
  now = nowIso(),
  places: readonly HighlightPlace[] = [],
): number =>
  inTransaction(db, () => {
    const known = knownById(db, id);
    const hash = hashOf(article);
    if (known.content_hash === hash) return known.text_version;
    return addVersion(db, known, article, hash, now, places);
  });
