import { findChanges } from '../../../core/anchoring/changes/changes.ts';
import type { ChangedLine } from '../../../core/anchoring/changes/changes.ts';
import { AppError } from '../../../core/model/error.ts';
import { requireArticle } from '../articles/articles.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { getVersionText } from '../highlights/highlight-places.ts';

/** What is other in the text of version `to` than in that of `from`. Reads only. Throws `not-found`. */
export function compareVersions(db: ReadableDb, articleId: string, from: number, to: number): ChangedLine[] {
  requireArticle(db, articleId);
  const [before, after] = [from, to].map((version) => getVersionText(db, articleId, version));
  if (before === undefined || after === undefined)
    throw new AppError('not-found', 'This version of the text is not kept any more.');
  return [...findChanges(before, after)];
}
