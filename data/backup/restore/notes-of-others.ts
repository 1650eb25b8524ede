import { run } from '../../store/sqlite/database.ts';
import type { WritableDb } from '../../store/sqlite/database.ts';
import { sql } from '../../store/sqlite/sql.ts';

/**
 * Who wrote the notes of a backup. `own`: the user; `others`: another person, so that the notes are exported as inert text and
 * templates are left out; `signed`: the user if the backup was made in this library's folder, otherwise another one.
 */
export type NotesOrigin = 'own' | 'others' | 'signed';

/** What was done because another person wrote the notes of a backup. */
export interface NotesOfOthers {
  /** Number of articles and highlights whose notes are exported as inert text from now on. */
  readonly marked: number;
  /** Number of templates that were left out. */
  readonly templates: number;
}

/**
 * Marks all notes of a library, with their earlier versions, as written by another person, and removes its templates, whose text
 * would be exported verbatim.
 */
export function markNotesOfOthers(db: WritableDb): NotesOfOthers {
  const highlights = run(
    db,
    sql`INSERT OR IGNORE INTO imported_notes (highlight_id) SELECT h.id FROM highlights h WHERE h.note <> ''
      OR EXISTS (SELECT 1 FROM note_versions v WHERE v.owner_kind = 'highlight' AND v.owner_id = h.id)`,
  );
  const articles = run(
    db,
    sql`INSERT OR IGNORE INTO imported_notes (article_id) SELECT a.id FROM articles a
      WHERE EXISTS (SELECT 1 FROM article_notes n WHERE n.article_id = a.id AND n.note <> '')
      OR EXISTS (SELECT 1 FROM note_versions v WHERE v.owner_kind = 'article' AND v.owner_id = a.id)`,
  );
  const templates = run(db, sql`DELETE FROM export_templates`) + run(db, sql`DELETE FROM note_templates`);
  return { marked: highlights + articles, templates };
}
