import type { NoteOwner, NoteVersion } from '../../../core/model/notes.ts';
import { getRow, getRows, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';

/** Earlier versions of a note, newest first. Triggers create them (migration 0040). */
export const listNoteVersions = (db: ReadableDb, { kind, id }: NoteOwner): NoteVersion[] =>
  getRows(
    db,
    sql`SELECT id, note, replaced_at AS replacedAt FROM note_versions WHERE owner_kind = ${kind} AND owner_id = ${id}
     ORDER BY note_versions.id DESC`,
  );

/** Adds the note as it is to its earlier versions, unless it is empty or the newest of them. */
export function saveNoteVersion(db: WritableDb, owner: NoteOwner): void {
  const { kind, id } = owner;
  const note =
    kind === 'highlight'
      ? sql`SELECT note FROM highlights WHERE id = ${id}`
      : sql`SELECT note FROM article_notes WHERE article_id = ${id}`;
  const current = getRow<{ note: string }>(db, note)?.note ?? '';
  if (current === '' || listNoteVersions(db, owner)[0]?.note === current) return;
  run(
    db,
    sql`INSERT INTO note_versions (owner_kind, owner_id, note, replaced_at)
      VALUES (${kind}, ${id}, ${current}, ${nowIso()})`,
  );
}
