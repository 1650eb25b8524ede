import { storageErrorOf } from '../../../data/store/sqlite/errors.ts';
import type { AppError } from '../../../core/model/error.ts';
import { inTransaction, type Db } from '../../../data/store/sqlite/database.ts';
import type { HighlightPlace } from '../../../data/store/highlights/highlight-places.ts';
import { libraryFolderOf, savePictures } from '../../../data/store/pictures/pictures.ts';
import { saveArticle, updateArticle } from '../../../data/store/revisions/save-article.ts';
import { getShownVersion, type ArticleState } from '../../../data/store/revisions/article-state.ts';
import {
  compareWithArticle,
  matchArticle,
  type ArticleMatch,
} from '../../../data/store/revisions/match-article.ts';
import type { ImportedDocument } from './read/imported-document.ts';

export interface SavedDocument {
  readonly id: string;
  /** `differs`: the library has it with another text, and nothing was changed. */
  readonly status: 'added' | 'updated' | 'unchanged' | 'differs';
  readonly words: number;
  /** The state of the article before the import, for undo; null if nothing was changed. */
  readonly before: ArticleState | null;
}

/**
 * Saves a document with its images in one transaction.
 * @param changed what to do with an article that has another text: `ask` leaves it and returns `differs`
 */
export const saveDocument = (
  db: Db,
  { article, source, pictures }: ImportedDocument,
  changed: 'ask' | 'update',
): SavedDocument =>
  inTransaction(db, () => {
    const match = matchArticle(db, article, source);
    if (changed === 'ask' && match?.change === 'text' && !match.isEmpty && !match.isDeleted)
      return { id: match.id, status: 'differs', words: 0, before: null };
    const before = match && stateBefore(db, match);
    const saved = saveArticle(db, article, source, undefined, { into: match?.id ?? null });
    savePictures(db, saved.id, pictures);
    return { ...saved, before: match ? before : { articleId: saved.id, isDeleted: true, shown: null } };
  });

/** The parts of an article's state that an import changes, before the change; null if it changes nothing. */
function stateBefore(db: Db, { id, change, isDeleted }: ArticleMatch): ArticleState | null {
  if (change === 'none' && !isDeleted) return null;
  return {
    articleId: id,
    isDeleted: isDeleted ? true : null,
    shown: change === 'none' ? null : getShownVersion(db, id),
  };
}

/** Saves a document as the new text of an article. Returns the number of the shown version. Throws `not-found`. */
export const updateFromDocument = (
  db: Db,
  articleId: string,
  { article, pictures }: ImportedDocument,
  places: readonly HighlightPlace[] = [],
): number =>
  inTransaction(db, () => {
    const version = updateArticle(db, articleId, article, undefined, places);
    savePictures(db, articleId, pictures);
    return version;
  });

/** The difference between a document and the text of an article. Throws `not-found`. */
export const compareDocument = (db: Db, articleId: string, { article }: ImportedDocument) =>
  compareWithArticle(db, articleId, article);

/** The error for people of a failure of the disk or the database; null for an unexpected error. */
export const knownError = (db: Db, error: unknown): AppError | null =>
  storageErrorOf(error, libraryFolderOf(db));
