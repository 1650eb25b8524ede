import type { NoteOwner, NoteOwnerKind, TagColor, TagSummary } from '../../../core/model/notes.ts';
import { getRow, getRows, inTransaction, nowIso, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { sql } from '../sqlite/sql.ts';
import { getTags, normalizeTags, replaceTags } from './tags.ts';
import { changeTags } from './change-tags.ts';
import { tagKey } from './tag-key.ts';

/** The tags of one owner, for undo. */
export interface OwnerTags extends NoteOwner {
  readonly tags: readonly string[];
  /** The tags that `tags` replace. When the owner has others now, only the difference is applied. */
  readonly from?: readonly string[] | undefined;
}

const uses = sql`
  SELECT t.tag, 'highlight' AS kind, h.id FROM highlight_tags t CROSS JOIN highlights h ON h.id = t.highlight_id
    CROSS JOIN articles a ON a.id = h.article_id WHERE h.deleted_at IS NULL AND a.deleted_at IS NULL
  UNION ALL
  SELECT t.tag, 'article', a.id FROM article_tags t CROSS JOIN articles a ON a.id = t.article_id
    WHERE a.deleted_at IS NULL`;

/** All tags in use in alphabetical order with their colors; spellings that differ only in case are merged. */
export function listTags(db: ReadableDb): TagSummary[] {
  const rows = getRows<{ tag: string; kind: NoteOwnerKind; uses: number }>(
    db,
    sql`SELECT tag, kind, count(*) AS uses FROM (${uses}) GROUP BY tag, kind ORDER BY uses DESC`,
  );
  const colors = new Map(
    getRows<{ tag_key: string; color: TagColor }>(db, sql`SELECT tag_key, color FROM tag_styles`).map(
      (row) => [row.tag_key, row.color],
    ),
  );
  const tags = new Map<string, TagSummary>();
  for (const row of rows) {
    const key = tagKey(row.tag);
    const known = tags.get(key) ?? {
      tag: row.tag,
      color: colors.get(key) ?? null,
      highlights: 0,
      articles: 0,
    };
    const count = row.kind === 'highlight' ? 'highlights' : 'articles';
    tags.set(key, { ...known, [count]: known[count] + row.uses });
  }
  return [...tags.values()].toSorted((a, b) => a.tag.localeCompare(b.tag, 'en'));
}

/** The color of a tag; null when it has none. */
export const getTagColor = (db: ReadableDb, tag: string): TagColor | null =>
  getRow<{ color: TagColor }>(db, sql`SELECT color FROM tag_styles WHERE tag_key = ${tagKey(tag)}`)?.color ??
  null;

/** Sets or removes the color of a tag. Returns the previous one. */
export const setTagColor = (db: WritableDb, tag: string, color: TagColor | null): TagColor | null =>
  inTransaction(db, () => {
    const key = tagKey(tag);
    const before = getRow<{ color: TagColor }>(db, sql`SELECT color FROM tag_styles WHERE tag_key = ${key}`);
    if (color === null) run(db, sql`DELETE FROM tag_styles WHERE tag_key = ${key}`);
    else
      run(
        db,
        sql`INSERT INTO tag_styles (tag_key, color) VALUES (${key}, ${color})
         ON CONFLICT (tag_key) DO UPDATE SET color = excluded.color`,
      );
    return before?.color ?? null;
  });

/** All owners of the tag, including those in the trash: a restored highlight must not have the old name. */
function ownersOf(db: ReadableDb, tag: string): NoteOwner[] {
  const wanted = tagKey(tag);
  return getRows<{ kind: NoteOwnerKind; id: string; tag: string }>(
    db,
    sql`SELECT 'highlight' AS kind, highlight_id AS id, tag FROM highlight_tags
     UNION ALL SELECT 'article', article_id, tag FROM article_tags`,
  )
    .filter((row) => tagKey(row.tag) === wanted)
    .map(({ kind, id }) => ({ kind, id }));
}

/** Sets the tags of many owners in one transaction. Returns what reverts the change; unknown owners are omitted. */
export const setTagsOfMany = (db: WritableDb, owners: readonly OwnerTags[], now = nowIso()): OwnerTags[] =>
  inTransaction(db, () =>
    owners.flatMap(({ kind, id, tags, from }) => {
      const table = kind === 'highlight' ? sql`highlights` : sql`articles`;
      if (!getRow(db, sql`SELECT 1 FROM ${table} WHERE id = ${id}`)) return [];
      const before = getTags(db, kind, id);
      replaceTags(db, kind, id, from === undefined ? tags : changeTags(before, from, tags));
      if (kind === 'highlight') run(db, sql`UPDATE highlights SET updated_at = ${now} WHERE id = ${id}`);
      return [{ kind, id, tags: before, from: getTags(db, kind, id) }];
    }),
  );

/** Renames a tag everywhere; null removes it, and a name in use merges the two. Returns what reverts the change. */
export const renameTag = (db: WritableDb, from: string, to: string | null): OwnerTags[] =>
  inTransaction(db, () => {
    const key = tagKey(from);
    const changed = ownersOf(db, from).map(({ kind, id }) => ({
      kind,
      id,
      tags: normalizeTags(
        getTags(db, kind, id).flatMap((tag) => (tagKey(tag) !== key ? [tag] : to === null ? [] : [to])),
      ),
    }));
    if (to !== null && tagKey(to) !== key)
      run(db, sql`UPDATE OR IGNORE tag_styles SET tag_key = ${tagKey(to)} WHERE tag_key = ${key}`);
    return setTagsOfMany(db, changed);
  });
