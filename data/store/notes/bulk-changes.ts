import type { HighlightColor } from '../../../core/model/annotation.ts';
import { getRow, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { Db } from '../sqlite/database.ts';
import { replaceTags, getTags } from '../tags/tags.ts';
import { tagKey } from '../tags/tag-library.ts';

/** A change to many highlights at once. */
export interface BulkChange {
  readonly color?: HighlightColor | undefined;
  readonly addTags?: readonly string[] | undefined;
  readonly removeTags?: readonly string[] | undefined;
}

/** What a highlight was before an act on many, to put it back. */
export interface HighlightBefore {
  readonly id: string;
  readonly color: HighlightColor;
  readonly tags: readonly string[];
}

interface Row {
  readonly color: HighlightColor;
}

const current = (db: Db, id: string): HighlightBefore | null => {
  const row = getRow<Row>(db, 'SELECT color FROM highlights WHERE id = :id', { id });
  return row ? { id, color: row.color, tags: getTags(db, 'highlight', id) } : null;
};

function write(db: Db, { id, color, tags }: HighlightBefore, now: string): void {
  run(db, 'UPDATE highlights SET color = :color, updated_at = :now WHERE id = :id', { id, color, now });
  replaceTags(db, 'highlight', id, tags);
}

/** Changes all of these highlights, or none. Answers what they were; those that are gone are left out. */
export const changeHighlights = (
  db: Db,
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

/** Puts highlights back as `changeHighlights` found them. */
export const putHighlightsBack = (db: Db, before: readonly HighlightBefore[], now = nowIso()): void =>
  inTransaction(db, () => {
    for (const each of before) if (current(db, each.id)) write(db, each, now);
  });

/** Deletes highlights so that they can come back, or brings them back. Answers the articles that they are in. */
export const setHighlightsDeleted = (
  db: Db,
  ids: readonly string[],
  deleted: boolean,
  now = nowIso(),
): string[] =>
  inTransaction(db, () => {
    const articles = new Set<string>();
    for (const id of ids) {
      const row = getRow<{ article_id: string }>(db, 'SELECT article_id FROM highlights WHERE id = :id', {
        id,
      });
      if (!row) continue;
      const sql = deleted
        ? 'UPDATE highlights SET deleted_at = coalesce(deleted_at, :now) WHERE id = :id'
        : 'UPDATE highlights SET deleted_at = NULL WHERE id = :id AND :now = :now';
      run(db, sql, { id, now });
      articles.add(row.article_id);
    }
    return [...articles];
  });
