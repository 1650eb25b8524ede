import { messageRef } from '../../../messages/message-keys.ts';
import { AppError } from '../../../core/model/error.ts';
import type { HighlightColor } from '../../../core/model/annotation.ts';
import { getRow, getRows, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { listOf, sql } from '../sqlite/sql.ts';
import { replaceTags, getTags } from '../tags/tags.ts';
import { tagKey } from '../tags/tag-key.ts';

/** A change to many highlights at once. */
export interface BulkChange {
  readonly color?: HighlightColor | undefined;
  readonly addTags?: readonly string[] | undefined;
  readonly removeTags?: readonly string[] | undefined;
}

/** The values of a highlight before a bulk change, for undo. */
export interface HighlightBefore {
  readonly id: string;
  readonly color: HighlightColor;
  readonly tags: readonly string[];
}

interface Row {
  readonly color: HighlightColor;
}

const current = (db: ReadableDb, id: string): HighlightBefore | null => {
  const row = getRow<Row>(db, sql`SELECT color FROM highlights WHERE id = ${id}`);
  return row ? { id, color: row.color, tags: getTags(db, 'highlight', id) } : null;
};

function write(db: WritableDb, { id, color, tags }: HighlightBefore, now: string): void {
  run(db, sql`UPDATE highlights SET color = ${color}, updated_at = ${now} WHERE id = ${id}`);
  replaceTags(db, 'highlight', id, tags);
}

/** Changes highlights in one transaction. Returns their previous values; unknown ids are omitted. */
export const changeHighlights = (
  db: WritableDb,
  ids: readonly string[],
  change: BulkChange,
  now = nowIso(),
): HighlightBefore[] =>
  inTransaction(db, () =>
    ids.flatMap((id) => {
      const before = current(db, id);
      if (!before) return [];
      const gone = new Set((change.removeTags ?? []).map(tagKey));
      const tags = [...before.tags.filter((tag) => !gone.has(tagKey(tag))), ...(change.addTags ?? [])];
      write(db, { id, color: change.color ?? before.color, tags }, now);
      return [before];
    }),
  );

/** Moves highlights to the trash, or restores them. Returns those that changed, and their articles. Throws `not-found` when none of them is known. */
export const setHighlightsDeleted = (
  db: WritableDb,
  ids: readonly string[],
  deleted: boolean,
  now = nowIso(),
): { readonly ids: string[]; readonly articleIds: string[] } =>
  inTransaction(db, () => {
    const known = getRows<{ id: string; articleId: string; isDeleted: number }>(
      db,
      sql`SELECT id, article_id AS articleId, deleted_at IS NOT NULL AS isDeleted FROM highlights
       WHERE id IN ${listOf(ids)}`,
    );
    if (known.length === 0 && ids.length > 0)
      throw new AppError('not-found', messageRef('errors.highlight.gone'));
    const changed = known.filter(({ isDeleted }) => (isDeleted === 1) !== deleted);
    for (const { id } of changed)
      run(db, sql`UPDATE highlights SET deleted_at = ${deleted ? now : null} WHERE id = ${id}`);
    return {
      ids: changed.map(({ id }) => id),
      articleIds: [...new Set(changed.map(({ articleId }) => articleId))],
    };
  });
