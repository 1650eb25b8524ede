import type { ArticleSource, ExtractedArticle } from '../../../core/model/article.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { getVersionText } from '../highlights/highlight-places.ts';
import { hashOf } from './content-hash.ts';
import { findStoredArticle, requireStoredArticle } from './find-stored-article.ts';
import type { StoredArticle } from './find-stored-article.ts';

/** How an imported text differs from the shown one; `form`: the same words in other blocks. */
export type TextChange = 'none' | 'form' | 'text';

/** The article of the library that an import brings again. */
export interface ArticleMatch {
  readonly id: string;
  readonly change: TextChange;
  /** It has no text yet, only a URL. */
  readonly isEmpty: boolean;
  readonly isDeleted: boolean;
}

function changeOf(
  db: ReadableDb,
  stored: StoredArticle,
  article: ExtractedArticle,
  hash: string,
): TextChange {
  if (stored.content_hash === hash) return 'none';
  return getVersionText(db, stored.id, stored.text_version) === article.text ? 'form' : 'text';
}

/** Finds the article of the library that an import brings again; null when it is new. */
export function matchArticle(
  db: ReadableDb,
  article: ExtractedArticle,
  source: ArticleSource,
): ArticleMatch | null {
  const hash = hashOf(article);
  const stored = findStoredArticle(db, article, source, hash);
  if (!stored) return null;
  return {
    id: stored.id,
    change: changeOf(db, stored, article, hash),
    isEmpty: stored.text_length === 0,
    isDeleted: stored.deleted_at !== null,
  };
}

/** How an imported text differs from that of an article. Throws `not-found`. */
export const compareWithArticle = (db: ReadableDb, id: string, article: ExtractedArticle): TextChange =>
  changeOf(db, requireStoredArticle(db, id), article, hashOf(article));
