import { mergeStates } from '../../../core/annotation-import/source-state.ts';
import type { SourceState } from '../../../core/annotation-import/source-state.ts';
import type { HighlightColor } from '../../../core/model/annotation.ts';
import { getRow, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { getTags, replaceTags } from '../tags/tags.ts';
import { markHighlightNote } from './imported-notes.ts';

/** The state of a highlight in its source at the last import; null when unknown. */
export function getSourceState(db: ReadableDb, highlightId: string): SourceState | null {
  const row = getRow<{ state: string }>(
    db,
    sql`SELECT state FROM import_sources WHERE highlight_id = ${highlightId}`,
  );
  return row ? (JSON.parse(row.state) as SourceState) : null;
}

export function setSourceState(
  db: WritableDb,
  highlightId: string,
  { note, color, tags }: SourceState,
): void {
  run(
    db,
    sql`INSERT INTO import_sources (highlight_id, state) VALUES (${highlightId}, ${JSON.stringify({ note, color, tags })})
     ON CONFLICT (highlight_id) DO UPDATE SET state = excluded.state`,
  );
}

/** The current state of a highlight; null for one that does not exist or is in the trash. */
export function getLocalState(db: ReadableDb, highlightId: string): SourceState | null {
  const row = getRow<{ note: string; color: HighlightColor }>(
    db,
    sql`SELECT note, color FROM highlights WHERE id = ${highlightId} AND deleted_at IS NULL`,
  );
  return row ? { ...row, tags: getTags(db, 'highlight', highlightId) } : null;
}

/** `take`: the state of the source; `both`: both states merged; `keep`: unchanged, and not offered again. */
type UpdateChoice = 'take' | 'both' | 'keep';

export interface ChosenUpdate {
  readonly highlightId: string;
  readonly next: SourceState;
  readonly choice: UpdateChoice;
}

/** The states of a highlight before a choice, for undo. */
export interface StateBefore {
  readonly highlightId: string;
  readonly here: SourceState;
  readonly source: SourceState | null;
}

function write(db: WritableDb, id: string, { note, color, tags }: SourceState, now: string): void {
  run(
    db,
    sql`UPDATE highlights SET note = ${note.slice(0, 1_000_000)}, color = ${color}, updated_at = ${now} WHERE id = ${id}`,
  );
  replaceTags(db, 'highlight', id, tags);
}

/** Applies a user's choices for changes of the source. Returns the previous states; unknown highlights are omitted. */
export const chooseUpdates = (
  db: WritableDb,
  updates: readonly ChosenUpdate[],
  now = nowIso(),
): StateBefore[] =>
  inTransaction(db, () =>
    updates.flatMap(({ highlightId, next, choice }) => {
      const here = getLocalState(db, highlightId);
      if (here === null) return [];
      const source = getSourceState(db, highlightId);
      if (choice !== 'keep') {
        write(db, highlightId, choice === 'take' ? next : mergeStates(here, next), now);
        if (next.note !== '') markHighlightNote(db, highlightId);
      }
      setSourceState(db, highlightId, next);
      return [{ highlightId, here, source }];
    }),
  );

/** Assigns the states of highlights here and in their sources. Returns the previous ones; unknown highlights are omitted. */
export const restoreSourceStates = (
  db: WritableDb,
  states: readonly StateBefore[],
  now = nowIso(),
): StateBefore[] =>
  inTransaction(db, () =>
    states.flatMap(({ highlightId, here, source }) => {
      const before = getLocalState(db, highlightId);
      if (before === null) return [];
      const sourceBefore = getSourceState(db, highlightId);
      write(db, highlightId, here, now);
      if (source) setSourceState(db, highlightId, source);
      else run(db, sql`DELETE FROM import_sources WHERE highlight_id = ${highlightId}`);
      return [{ highlightId, here: before, source: sourceBefore }];
    }),
  );
