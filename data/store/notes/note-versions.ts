import type { NoteOwner, NoteVersion } from '../../../core/model/notes.ts';
import { getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

/** Earlier versions of a note, newest first. Triggers create them (migration 0040). */
export const listNoteVersions = (db: ReadableDb, { kind, id }: NoteOwner): NoteVersion[] =>
  getRows(
    db,
    sql`SELECT id, note, replaced_at AS replacedAt FROM note_versions WHERE owner_kind = ${kind} AND owner_id = ${id}
     ORDER BY note_versions.id DESC`,
  );
