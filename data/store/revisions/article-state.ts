import { inTransaction } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import type { HighlightPlace } from '../highlights/highlight-places.ts';
import { setArticlesDeleted } from '../library/trash.ts';
import { getArticleDetails, type ArticleDetails } from './article-details.ts';
import { showVersion } from './article-versions.ts';
import { findStoredArticleById } from './find-stored-article.ts';

/** A version of the text, with the details that it came with. */
export interface ShownVersion {
  readonly version: number;
  readonly details: ArticleDetails;
}

/** What an import changes of an article, and what its undo sets. Null: not changed. */
export interface ArticleState {
  readonly articleId: string;
  /** Whether it is in the trash. */
  readonly isDeleted: boolean | null;
  readonly shown: ShownVersion | null;
}

/** The shown version of an article, in the trash or not. Throws `not-found`. */
export const getShownVersion = (db: ReadableDb, articleId: string): ShownVersion => ({
  details: getArticleDetails(db, articleId),
  version: findStoredArticleById(db, articleId)?.text_version ?? 0,
});

/**
 * Sets the state of an article and returns the one before; null if the article was deleted permanently. Throws `not-found` for
 * a version that is not stored.
 * @param places what `findPlaces` found in the text of the version, so that it is not computed again
 */
export const setArticleState = (
  db: WritableDb,
  { articleId, isDeleted, shown }: ArticleState,
  places: readonly HighlightPlace[] = [],
): ArticleState | null =>
  inTransaction(db, () => {
    const stored = findStoredArticleById(db, articleId);
    if (!stored) return null;
    const wasDeleted = stored.deleted_at !== null;
    const before: ArticleState = {
      articleId,
      isDeleted: isDeleted === null ? null : wasDeleted,
      shown: shown && getShownVersion(db, articleId),
    };
    // A version can be shown of an article that is not in the trash.
    if (wasDeleted && (isDeleted === false || shown)) setArticlesDeleted(db, [articleId], false);
    if (shown) showVersion(db, articleId, shown.version, { places, details: shown.details });
    if (isDeleted ?? wasDeleted) setArticlesDeleted(db, [articleId], true);
    return before;
  });
