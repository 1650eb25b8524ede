import type { NoteTemplate } from '../../../core/model/notes.ts';
import { getRows, inTransaction, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

/** The templates in the user's order. */
export const listNoteTemplates = (db: ReadableDb): NoteTemplate[] =>
  getRows(db, sql`SELECT id, name, body FROM note_templates ORDER BY position, rowid`);

/** Replaces all templates, in this order. */
export const setNoteTemplates = (db: WritableDb, templates: readonly NoteTemplate[]): void =>
  inTransaction(db, () => {
    run(db, sql`DELETE FROM note_templates`);
    for (const [position, { id, name, body }] of templates.entries())
      run(
        db,
        sql`INSERT INTO note_templates (id, name, body, position) VALUES (${id}, ${name}, ${body}, ${position})`,
      );
  });
