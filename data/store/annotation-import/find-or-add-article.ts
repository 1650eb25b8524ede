import { randomUUID } from 'node:crypto';
import type { ImportedArticle } from '../../../core/annotation-import/model.ts';
import type { ExtractedArticle } from '../../../core/model/article.ts';
import { getRow, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { pendingContentHash } from '../revisions/content-hash.ts';
import { saveArticle } from '../revisions/save-article.ts';
import { insertArticle } from '../revisions/write-article.ts';
import { untitled } from './match-article.ts';
import type { ArticleMatcher, KnownArticle } from './match-article.ts';

/** The id that the article has in another library where it is free here, otherwise a new one. */
function freeId(db: ReadableDb, wished: string | null): string {
  const isFree =
    wished !== null &&
    /^[\w-]{1,100}$/.test(wished) &&
    !getRow(db, sql`SELECT 1 FROM articles WHERE id = ${wished}`);
  return isFree ? wished : randomUUID();
}

const hostOf = (url: string | null): string | null =>
  url === null ? null : (/^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? null);

/** Sets the time of the import file, if it has one, in place of that of the import. */
function setAddedAt(db: WritableDb, id: string, { addedAt }: ImportedArticle): void {
  if (addedAt !== null) run(db, sql`UPDATE articles SET added_at = ${addedAt} WHERE id = ${id}`);
}

/** Adds an article of which only the title and URL are known: its text is empty until it is fetched. */
function addWaiting(db: WritableDb, article: ImportedArticle, now: string): KnownArticle {
  const id = freeId(db, article.id);
  const title = article.title ?? article.url ?? untitled;
  const siteName = article.siteName ?? hostOf(article.url);
  const { byline, url, publishedAt } = article;
  const details = { title, byline, siteName, url, publishedAt, lang: null, excerpt: '', leadImage: null };
  const empty = { article: { ...details, text: '', blocks: [] }, hash: pendingContentHash(id), words: 0 };
  insertArticle(db, id, 'web', empty, now);
  setAddedAt(db, id, article);
  return { id, title, byline, url, deletedAt: null };
}

/** The content with the metadata of the import file, which is preferred to what was found in the text. */
function withMetadata(content: ExtractedArticle, article: ImportedArticle): ExtractedArticle {
  return {
    ...content,
    url: content.url ?? article.url,
    title: article.title ?? content.title,
    byline: content.byline ?? article.byline,
    publishedAt: content.publishedAt ?? article.publishedAt,
  };
}

export const isEmpty = (db: ReadableDb, id: string): boolean =>
  getRow<{ text_length: number }>(db, sql`SELECT text_length FROM articles WHERE id = ${id}`)?.text_length ===
  0;

/** Whether the library lacks the text of an article, so that its content is used when it is imported. */
export function needsContent(db: ReadableDb, matcher: ArticleMatcher, article: ImportedArticle): boolean {
  const matched = matcher.match(article);
  return !matched || isEmpty(db, matched.id);
}

/** Finds the article in the library, or adds it. */
export function findOrAddArticle(
  db: WritableDb,
  article: ImportedArticle,
  readContent: () => ExtractedArticle | null,
  matcher: ArticleMatcher,
  now: string,
): { readonly known: KnownArticle; readonly added: boolean } {
  const matched = matcher.match(article);
  if (matched && !isEmpty(db, matched.id)) return { known: matched, added: false };
  const content = readContent();
  if (matched) {
    if (content) saveArticle(db, withMetadata(content, article), 'web', now, { into: matched.id });
    return { known: matched, added: false };
  }
  if (content === null) {
    const known = addWaiting(db, article, now);
    matcher.add(known);
    return { known, added: true };
  }
  const whole = withMetadata(content, article);
  const { id, status } = saveArticle(db, whole, 'web', now, { id: freeId(db, article.id) });
  if (status === 'added') setAddedAt(db, id, article);
  const known = { id, title: whole.title, byline: whole.byline, url: whole.url, deletedAt: null };
  matcher.add(known);
  return { known, added: status === 'added' };
}
