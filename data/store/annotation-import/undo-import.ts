import { messageRef } from '../../../messages/message-keys.ts';
import { AppError } from '../../../core/model/error.ts';
import { getRow, getRows, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { partActions } from './undo-parts.ts';
import type { ImportPart } from './undo-parts.ts';

/** Numbers of highlights and articles that were removed, and that stayed because a user has changed them since. */
export interface UndoneImport {
  readonly removed: number;
  readonly kept: number;
}

/** Articles come last, because one stays when something is left on it. */
const partsOf = (db: ReadableDb, importId: string, isRemoved: boolean): ImportPart[] =>
  getRows<ImportPart>(
    db,
    sql`SELECT import_id AS importId, kind, target, detail FROM import_parts
      WHERE import_id = ${importId} AND removed = ${isRemoved ? 1 : 0} ORDER BY kind = 'article'`,
  );

const setRemoved = (
  db: WritableDb,
  { importId, kind, target, detail }: ImportPart,
  isRemoved: boolean,
): void =>
  void run(
    db,
    sql`UPDATE import_parts SET removed = ${isRemoved ? 1 : 0}
      WHERE import_id = ${importId} AND kind = ${kind} AND target = ${target}
        AND (kind = 'key' OR detail = ${detail})`,
  );

/** Whether the import is undone. Throws `not-found`. */
function isUndone(db: ReadableDb, importId: string): boolean {
  const found = getRow<{ undoneAt: string | null }>(
    db,
    sql`SELECT undone_at AS undoneAt FROM annotation_imports WHERE id = ${importId}`,
  );
  if (!found) throw new AppError('not-found', messageRef('errors.annotations.undoGone'));
  return found.undoneAt !== null;
}

const setUndone = (db: WritableDb, importId: string, at: string | null): void =>
  void run(db, sql`UPDATE annotation_imports SET undone_at = ${at} WHERE id = ${importId}`);

/**
 * Removes everything that an import added, to the trash where there is one, so that it can be restored; importing the file again adds it
 * again. What a user has changed since stays, with its article. Returns null when the import is undone already: `redoImport` restores
 * what the first call removed. Throws `not-found`.
 */
export const undoImport = (db: WritableDb, importId: string, now = nowIso()): UndoneImport | null =>
  inTransaction(db, () => {
    if (isUndone(db, importId)) return null;
    let removed = 0;
    let kept = 0;
    for (const part of partsOf(db, importId, false)) {
      const isRemoved = partActions[part.kind].remove(db, part, now);
      if (isRemoved) setRemoved(db, part, true);
      if (part.kind !== 'highlight' && part.kind !== 'article') continue;
      if (isRemoved) removed += 1;
      else kept += 1;
    }
    setUndone(db, importId, now);
    return { removed, kept };
  });

/** Restores what `undoImport` removed. Returns false when the import is not undone. Throws `not-found`. */
export const redoImport = (db: WritableDb, importId: string, now = nowIso()): boolean =>
  inTransaction(db, () => {
    if (!isUndone(db, importId)) return false;
    for (const part of partsOf(db, importId, true)) {
      partActions[part.kind].restore(db, part, now);
      setRemoved(db, part, false);
    }
    run(db, sql`UPDATE import_parts SET detail = '' WHERE import_id = ${importId} AND kind = 'key'`);
    setUndone(db, importId, null);
    return true;
  });
