import { messageRef } from '../../../messages/message-keys.ts';
import { maxNoteLength } from '../../../core/model/notes.ts';
import type { ImportedNote } from '../../../core/annotation-import/model.ts';
import type { ImportedItem } from '../../../core/annotation-import/report.ts';
import { getArticleNote, putArticleNote } from '../articles/article-note.ts';
import { markArticleNote } from './imported-notes.ts';
import { getImportedNote, recordImport, setImportedNote } from './imported-keys.ts';
import type { ImportTarget } from './import-target.ts';
import { excerpt, reportItem } from './report-item.ts';

/** Appends a note to what the user wrote on the article. A note that was imported before is added only if its source changed it. */
export function importNote(
  { db, articleId, title, batch, now }: ImportTarget,
  { key, note, place }: ImportedNote,
): ImportedItem {
  const report = (status: ImportedItem['status']): ImportedItem =>
    reportItem({ place, kind: 'note', status, articleId, title, words: excerpt(note) });
  if (note.trim() === '') return report('unchanged');
  const before = getArticleNote(db, articleId);
  const last = getImportedNote(db, key);
  const isChanged = typeof last === 'string' && last !== note && !before.includes(note);
  if (!recordImport(db, key, now) && !isChanged) {
    if (last === null) setImportedNote(db, key, note);
    return report('unchanged');
  }
  const after = before === '' ? note : `${before}\n\n${note}`;
  if (after.length > maxNoteLength)
    return { ...report('failed'), message: messageRef('errors.annotations.noteTooLong') };
  setImportedNote(db, key, note);
  batch.record('key', key);
  if (before === note) return report('unchanged');
  putArticleNote(db, articleId, after, now);
  markArticleNote(db, articleId);
  batch.record('note', articleId, note);
  return report('imported');
}
