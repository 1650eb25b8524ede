import type { ImportedArticle } from '../../../core/annotation-import/model.ts';
import type { ImportedItem } from '../../../core/annotation-import/report.ts';
import { stableId } from '../../../core/annotation-import/stable-id.ts';
import type { ExtractedArticle } from '../../../core/model/article.ts';
import { inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { annotationsHash } from './annotations-hash.ts';
import { findOrAddArticle, isEmpty } from './find-or-add-article.ts';
import { importCorrections } from './import-corrections.ts';
import { importHighlights } from './import-highlights.ts';
import { importNote } from './import-note.ts';
import type { ImportBatch } from './import-parts.ts';
import { importTags } from './import-tags.ts';
import type { ImportTarget } from './import-target.ts';
import { recordImport } from './imported-keys.ts';
import type { ArticleMatcher } from './match-article.ts';
import { reportItem } from './report-item.ts';

/**
 * Imports one article of another program with its annotations, in one transaction: annotations of an article that the library has are
 * added to it, others to a new article without a text. Importing the same again changes nothing. Returns a line for each note,
 * highlight and correction, and one for an article that has none.
 * @param readContent its text as an article, when the file contains it; called only when the library has no text of it.
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
    // Includes the content, so that an entry whose tags changed is imported again.
    const key = `${article.key}#${stableId(JSON.stringify([article.tags, article.title]))}`;
    const isNew = recordImport(db, key, now);
    if (isNew) batch.record('key', key);
    const { known, added } = findOrAddArticle(db, article, readContent, matcher, now);
    if (added) batch.record('article', known.id);
    const wasDeleted = known.deletedAt !== null;
    const annotationsBefore = wasDeleted ? annotationsHash(db, known.id) : '';
    const target: ImportTarget = { db, articleId: known.id, title: known.title, batch, now };
    if (isNew) importTags(target, article.tags);
    const items = [
      ...article.notes.map((note) => importNote(target, note)),
      ...importHighlights(target, article),
      ...importCorrections(target, article),
    ];
    const isChanged = isNew || items.some(({ status }) => status !== 'unchanged' && status !== 'changed');
    // A new annotation restores a deleted article; one that was imported before does not.
    if (wasDeleted && isChanged) {
      run(db, sql`UPDATE articles SET deleted_at = NULL WHERE id = ${known.id}`);
      batch.record('article', known.id, annotationsBefore);
    }
    if (items.length > 0) return items;
    const status = added ? (isEmpty(db, known.id) ? 'waiting' : 'imported') : 'unchanged';
    const { place } = article;
    return [
      reportItem({ place, kind: 'article', status, articleId: known.id, title: known.title, words: '' }),
    ];
  });
