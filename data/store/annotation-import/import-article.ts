import { randomUUID } from 'node:crypto';
import type { ImportedArticle } from '../../../core/annotation-import/model.ts';
import type { ImportedItem } from '../../../core/annotation-import/report.ts';
import { stableId } from '../../../core/annotation-import/stable-id.ts';
import type { ExtractedArticle } from '../../../core/model/article.ts';
import { getRow, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { saveArticle } from '../revisions/save-article.ts';
import { addCorrections, addHighlights, addNote, addTags, isNew } from './import-items.ts';
import type { ImportBatch } from './import-parts.ts';
import type { ArticleMatcher, KnownArticle } from './match-article.ts';

/** An id that another library gave, where it is free here. */
function freeId(db: ReadableDb, wished: string | null): string {
  const isFree =
    wished !== null &&
    /^[\w-]{1,100}$/.test(wished) &&
    !getRow(db, 'SELECT 1 FROM articles WHERE id = :id', { id: wished });
  return isFree ? wished : randomUUID();
}

const hostOf = (url: string | null): string | null =>
  url === null ? null : (/^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1]?.toLowerCase() ?? null);

/** An article of which nothing but its name and URL is known: its text is empty until it is fetched. */
function addWaiting(db: WritableDb, article: ImportedArticle, now: string): KnownArticle {
  const id = freeId(db, article.id);
  const title = article.title ?? article.url ?? 'Untitled';
  const siteName = article.siteName ?? hostOf(article.url);
  run(
    db,
    `INSERT INTO articles (id, source, text_version, content_hash, title, byline, site_name, url, published_at, lang,
       excerpt, words, text_length, added_at)
     VALUES (:id, 'web', 1, :hash, :title, :byline, :siteName, :url, :publishedAt, NULL, '', 0, 0, :addedAt)`,
    {
      id,
      hash: `waiting:${id}`,
      title,
      byline: article.byline,
      siteName,
      url: article.url,
      publishedAt: article.publishedAt,
      addedAt: article.addedAt ?? now,
    },
  );
  run(
    db,
    `INSERT INTO article_versions (article_id, version, text, blocks, created_at) VALUES (:id, 1, '', '[]', :now)`,
    { id, now },
  );
  return { id, title, byline: article.byline, url: article.url, deletedAt: null };
}

/** What is known of an article goes before what was found in its text. */
function withFacts(content: ExtractedArticle, article: ImportedArticle): ExtractedArticle {
  return {
    ...content,
    url: content.url ?? article.url,
    title: article.title ?? content.title,
    byline: content.byline ?? article.byline,
    publishedAt: content.publishedAt ?? article.publishedAt,
  };
}

const isEmpty = (db: ReadableDb, id: string): boolean =>
  getRow<{ text_length: number }>(db, 'SELECT text_length FROM articles WHERE id = :id', { id })
    ?.text_length === 0;

/** The article of the library that this one is, made if there is none. */
function settleArticle(
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
    if (content) saveArticle(db, withFacts(content, article), 'web', now, { into: matched.id });
    return { known: matched, added: false };
  }
  if (content === null) {
    const known = addWaiting(db, article, now);
    matcher.add(known);
    return { known, added: true };
  }
  const whole = withFacts(content, article);
  const { id, status } = saveArticle(db, whole, 'web', now, { id: freeId(db, article.id) });
  if (article.addedAt !== null && status === 'added')
    run(db, 'UPDATE articles SET added_at = :addedAt WHERE id = :id', { id, addedAt: article.addedAt });
  const known = { id, title: whole.title, byline: whole.byline, url: whole.url, deletedAt: null };
  matcher.add(known);
  return { known, added: status === 'added' };
}

/**
 * Brings one article of another program into the library, with all that is on it, in one transaction: what belongs to an
 * article that is there is put on it, the rest waits on an article without a text. The same again changes nothing.
 * Answers a line for each note and highlight, and one for an article that has neither.
 * @param readContent its text as an article, when the file has it; asked only for one that the library has no text of.
 */
export const importArticle = (
  db: WritableDb,
  article: ImportedArticle,
  readContent: () => ExtractedArticle | null,
  matcher: ArticleMatcher,
  batch: ImportBatch,
  now = nowIso(),
): ImportedItem[] =>
  inTransaction(db, () => {
    // By its content too, so that a list of pages that has grown a tag is looked at again.
    const key = `${article.key}#${stableId(JSON.stringify([article.tags, article.title]))}`;
    const seen = !isNew(db, key, now);
    if (!seen) batch.brought('key', key);
    const { known, added } = settleArticle(db, article, readContent, matcher, now);
    const title = known.title;
    if (added) batch.brought('article', known.id);
    if (!seen) addTags(db, known.id, article.tags, batch);
    const items = [
      ...article.notes.map((note) => addNote(db, known.id, note, title, batch, now)),
      ...addHighlights(db, known.id, article, title, batch, now),
      ...addCorrections(db, known.id, article, title, batch, now),
    ];
    const changed = items.some(({ status }) => status !== 'unchanged' && status !== 'changed') || !seen;
    // What is put on a deleted article brings it back; what was put on it before does not.
    if (known.deletedAt !== null && changed)
      run(db, 'UPDATE articles SET deleted_at = NULL WHERE id = :id', { id: known.id });
    if (known.deletedAt !== null && changed) batch.brought('article', known.id);
    if (items.length > 0) return items;
    const status = added ? (isEmpty(db, known.id) ? 'waiting' : 'imported') : 'unchanged';
    return [
      {
        place: article.place,
        kind: 'article',
        status,
        articleId: known.id,
        title,
        words: '',
        message: '',
        update: null,
      },
    ];
  });
