import { randomUUID } from 'node:crypto';
import type { ArticleSource, ExtractedArticle } from '../../../core/model/article.ts';
import { countWords } from '../../../core/text/count-words.ts';
import { inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import type { HighlightPlace } from '../highlights/highlight-places.ts';
import { hashOf } from './content-hash.ts';
import { findStoredArticle, findStoredArticleById, requireStoredArticle } from './find-stored-article.ts';
import { saveLeftOut } from './left-out.ts';
import { addVersion, insertArticle } from './write-article.ts';

/** The result of saving an article. */
export interface SavedArticle {
  readonly id: string;
  /** `updated`: the same page with a different text, stored as a new version; `unchanged`: the library had it already. */
  readonly status: 'added' | 'updated' | 'unchanged';
  readonly words: number;
}

export interface SaveOptions {
  /** The id of a new article, which must not be in use; without it one is generated. */
  readonly id?: string | undefined;
  /** The article that this is a text of, whatever its URL and content are; null: of none. Without it, it is searched for. */
  readonly into?: string | null | undefined;
}

/**
 * Saves an article. The same content again changes nothing; the same page with a different text becomes a new version of its
 * article, in which the highlights are located. A deleted article that is imported again is restored with its annotations.
 */
export const saveArticle = (
  db: WritableDb,
  article: ExtractedArticle,
  source: ArticleSource,
  now = nowIso(),
  { id = randomUUID(), into }: SaveOptions = {},
): SavedArticle =>
  inTransaction(db, () => {
    const hash = hashOf(article);
    const words = countWords(article.text);
    const stored =
      into === undefined
        ? findStoredArticle(db, article, source, hash)
        : into === null
          ? undefined
          : findStoredArticleById(db, into);
    if (!stored) {
      insertArticle(db, id, source, { article, hash, words }, now);
      return { id, status: 'added', words };
    }
    const wasDeleted = stored.deleted_at !== null;
    if (wasDeleted) run(db, sql`UPDATE articles SET deleted_at = NULL WHERE id = ${stored.id}`);
    const isSame = stored.content_hash === hash;
    if (!isSame) addVersion(db, stored.id, { article, hash, words }, now);
    // An older version of the program did not store what is left out.
    else saveLeftOut(db, stored.id, stored.text_version, article.leftOut ?? []);
    return { id: stored.id, status: wasDeleted ? 'added' : isSame ? 'unchanged' : 'updated', words };
  });

/**
 * Adds a text as a new version of an article and locates the highlights in it; the old version is kept. A text that the article has
 * already adds no version. Returns the number of the shown version. Throws `not-found`.
 * @param places what `findPlaces` found in that text, so that it is not computed again.
 */
export const updateArticle = (
  db: WritableDb,
  id: string,
  article: ExtractedArticle,
  now = nowIso(),
  places: readonly HighlightPlace[] = [],
): number =>
  inTransaction(db, () => {
    const stored = requireStoredArticle(db, id);
    const hash = hashOf(article);
    if (stored.content_hash === hash) return stored.text_version;
    return addVersion(db, id, { article, hash, words: countWords(article.text) }, now, places);
  });
