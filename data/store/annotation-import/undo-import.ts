import { isSameState } from '../../../core/annotation-import/source-state.ts';
import { AppError } from '../../../core/model/error.ts';
import { getRow, getRows, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { getTags, replaceTags } from '../tags/tags.ts';
import type { PartKind } from './import-parts.ts';
import { getLocalState, getSourceState } from './source-states.ts';

interface Part {
  readonly kind: PartKind;
  readonly target: string;
  readonly detail: string;
}

/** How many highlights and articles went, and how many stayed because a person has worked on them since. */
export interface UndoneImport {
  readonly removed: number;
  readonly kept: number;
}

const partsOf = (db: ReadableDb, importId: string, removed: boolean): Part[] =>
  getRows<Part>(
    db,
    'SELECT kind, target, detail FROM import_parts WHERE import_id = :importId AND removed = :removed',
    { importId, removed: removed ? 1 : 0 },
  );

const setRemoved = (
  db: WritableDb,
  importId: string,
  { kind, target, detail }: Part,
  removed: boolean,
): void =>
  void run(
    db,
    `UPDATE import_parts SET removed = :removed
     WHERE import_id = :importId AND kind = :kind AND target = :target AND (kind = 'key' OR detail = :detail)`,
    { importId, kind, target, detail, removed: removed ? 1 : 0 },
  );

/** Whether it was taken back. Throws `not-found`. */
function isTakenBack(db: ReadableDb, importId: string): boolean {
  const known = getRow<{ at: string | null }>(
    db,
    'SELECT taken_back_at AS at FROM annotation_imports WHERE id = :importId',
    { importId },
  );
  if (!known) throw new AppError('not-found', 'Nothing is known of this import any more.');
  return known.at !== null;
}

const noteOf = (db: ReadableDb, articleId: string): string | null =>
  getRow<{ note: string }>(db, 'SELECT note FROM article_notes WHERE article_id = :articleId', { articleId })
    ?.note ?? null;

const setNote = (db: WritableDb, articleId: string, note: string, now: string): void =>
  void run(
    db,
    `INSERT INTO article_notes (article_id, note, updated_at) VALUES (:articleId, :note, :now)
     ON CONFLICT (article_id) DO UPDATE SET note = excluded.note, updated_at = excluded.updated_at`,
    { articleId, note, now },
  );

/** The note without what was put below it; null where that is not in it as it was. */
function without(note: string, part: string): string | null {
  if (note === part) return '';
  if (note.endsWith(`\n\n${part}`)) return note.slice(0, -part.length - 2);
  if (note.startsWith(`${part}\n\n`)) return note.slice(part.length + 2);
  const at = note.indexOf(`\n\n${part}\n\n`);
  return at === -1 ? null : note.slice(0, at) + note.slice(at + part.length + 2);
}

/** Takes one thing away again. False: it is gone already, or a person has worked on it since. */
function removePart(db: WritableDb, importId: string, { kind, target, detail }: Part, now: string): boolean {
  switch (kind) {
    case 'highlight': {
      const here = getLocalState(db, target);
      const source = getSourceState(db, target);
      if (here === null || (source !== null && !isSameState(here, source))) return false;
      return (
        run(db, 'UPDATE highlights SET deleted_at = :now WHERE id = :target AND deleted_at IS NULL', {
          target,
          now,
        }) > 0
      );
    }
    case 'note': {
      const rest = without(noteOf(db, target) ?? '', detail);
      if (rest === null) return false;
      setNote(db, target, rest, now);
      return true;
    }
    case 'tag': {
      const tags = getTags(db, 'article', target);
      if (!tags.includes(detail)) return false;
      replaceTags(
        db,
        'article',
        target,
        tags.filter((tag) => tag !== detail),
      );
      return true;
    }
    case 'correction':
      return (
        run(db, 'UPDATE corrections SET deleted_at = :now WHERE id = :target AND deleted_at IS NULL', {
          target,
          now,
        }) > 0
      );
    case 'article':
      // What a person has put on it since keeps it.
      return (
        run(
          db,
          `UPDATE articles SET deleted_at = :now WHERE id = :target AND deleted_at IS NULL
             AND NOT EXISTS (SELECT 1 FROM highlights WHERE article_id = :target AND deleted_at IS NULL)
             AND NOT EXISTS (SELECT 1 FROM article_notes WHERE article_id = :target AND note <> '')
             AND NOT EXISTS (SELECT 1 FROM collection_articles WHERE article_id = :target)
             AND NOT EXISTS (SELECT 1 FROM article_marks WHERE article_id = :target AND starred_at IS NOT NULL)`,
          { target, now },
        ) > 0
      );
    case 'key':
      // What its source said of it is kept with the part, and comes back with it.
      run(
        db,
        `UPDATE import_parts SET detail = coalesce((SELECT note FROM imported_items WHERE key = :target), '')
         WHERE import_id = :importId AND kind = 'key' AND target = :target`,
        { importId, target },
      );
      return run(db, 'DELETE FROM imported_items WHERE key = :target', { target }) > 0;
  }
}

function putPart(db: WritableDb, { kind, target, detail }: Part, now: string): void {
  switch (kind) {
    case 'highlight':
      run(db, 'UPDATE highlights SET deleted_at = NULL WHERE id = :target', { target });
      return;
    case 'note': {
      const note = noteOf(db, target) ?? '';
      setNote(db, target, note === '' ? detail : `${note}\n\n${detail}`, now);
      return;
    }
    case 'tag':
      replaceTags(db, 'article', target, [...getTags(db, 'article', target), detail]);
      return;
    case 'correction':
      run(db, 'UPDATE corrections SET deleted_at = NULL WHERE id = :target', { target });
      return;
    case 'article':
      run(db, 'UPDATE articles SET deleted_at = NULL WHERE id = :target', { target });
      return;
    case 'key':
      run(
        db,
        `INSERT OR IGNORE INTO imported_items (key, imported_at, note) VALUES (:target, :now, nullif(:detail, ''))`,
        { target, detail, now },
      );
  }
}

/** What is on an article goes before the article, which stays when something is left on it. */
const order: Readonly<Record<PartKind, number>> = {
  highlight: 0,
  note: 0,
  tag: 0,
  correction: 0,
  key: 0,
  article: 1,
};

/**
 * Takes back all that an import brought, into the bin where there is one: it can be put back, and importing the file again
 * brings it again. What a person has changed since stays, and the articles that it is on. Null where it was taken back
 * already: what is put back then is what this took. Throws `not-found`.
 */
export const undoImport = (db: WritableDb, importId: string, now = nowIso()): UndoneImport | null =>
  inTransaction(db, () => {
    if (isTakenBack(db, importId)) return null;
    let removed = 0;
    let kept = 0;
    for (const part of partsOf(db, importId, false).toSorted((a, b) => order[a.kind] - order[b.kind])) {
      const went = removePart(db, importId, part, now);
      if (went) setRemoved(db, importId, part, true);
      if (part.kind !== 'highlight' && part.kind !== 'article') continue;
      if (went) removed += 1;
      else kept += 1;
    }
    run(db, 'UPDATE annotation_imports SET taken_back_at = :now WHERE id = :importId', { importId, now });
    return { removed, kept };
  });

/** Puts back what `undoImport` took. False where nothing was taken back. Throws `not-found`. */
export const redoImport = (db: WritableDb, importId: string, now = nowIso()): boolean =>
  inTransaction(db, () => {
    if (!isTakenBack(db, importId)) return false;
    for (const part of partsOf(db, importId, true)) {
      putPart(db, part, now);
      setRemoved(db, importId, part, false);
    }
    run(db, `UPDATE import_parts SET detail = '' WHERE import_id = :importId AND kind = 'key'`, { importId });
    run(db, 'UPDATE annotation_imports SET taken_back_at = NULL WHERE id = :importId', { importId });
    return true;
  });
