import { messageRef } from '../../../messages/message-keys.ts';
import { findChanges } from '../../../core/anchoring/changes/changes.ts';
import type { ChangedLine } from '../../../core/anchoring/changes/changes.ts';
import { AppError } from '../../../core/model/error.ts';
import { requireArticle } from '../articles/articles.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { getVersionText } from '../highlights/highlight-places.ts';

/** The changes from the text of one version to another. Throws `not-found`. */
export function compareVersions(db: ReadableDb, articleId: string, from: number, to: number): ChangedLine[] {
  requireArticle(db, articleId);
  const [before, after] = [from, to].map((version) => getVersionText(db, articleId, version));
  if (before === undefined || after === undefined)
    throw new AppError('not-found', messageRef('errors.article.versionGone'));
  return [...findChanges(before, after)];
}
