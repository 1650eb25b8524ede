import { getRows, run } from '../sqlite/database.ts';
import type { ReadableDb, WritableDb } from '../sqlite/database.ts';
import { listOf, noSql, sql } from '../sqlite/sql.ts';
import { normalizeName } from '../../../core/model/notes.ts';
import { tagKey } from './tag-key.ts';

/** Normalizes tags (see `normalizeName`) and removes duplicates (see `tagKey`); the first spelling stays. */
export function normalizeTags(tags: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const tag of tags) {
    const clean = normalizeName(tag);
    const key = tagKey(clean);
    if (clean !== '' && !kept.has(key)) kept.set(key, clean);
  }
  return [...kept.values()];
}

const tables = {
  article: { table: sql`article_tags`, owner: sql`article_id` },
  highlight: { table: sql`highlight_tags`, owner: sql`highlight_id` },
} as const;
export type TagOwner = keyof typeof tables;

/** The tags of one article or highlight, in their order. */
export function getTags(db: ReadableDb, kind: TagOwner, id: string): string[] {
  const { table, owner } = tables[kind];
  return getRows<{ tag: string }>(
    db,
    sql`SELECT tag FROM ${table} WHERE ${owner} = ${id} ORDER BY position`,
  ).map(({ tag }) => tag);
}

function groupByOwner(
  rows: readonly { readonly owner: string; readonly tag: string }[],
): Map<string, string[]> {
  const tags = new Map<string, string[]>();
  for (const { owner, tag } of rows) {
    const own = tags.get(owner);
    if (own) own.push(tag);
    else tags.set(owner, [tag]);
  }
  return tags;
}

/** The tags of articles by the article's id; of all articles without `ids`. Articles without tags are omitted. */
export function getTagsOfArticles(db: ReadableDb, ids?: readonly string[]): Map<string, string[]> {
  const rows = getRows<{ article_id: string; tag: string }>(
    db,
    sql`SELECT article_id, tag FROM article_tags
     ${ids ? sql`WHERE article_id IN ${listOf(ids)}` : noSql} ORDER BY article_id, position`,
  );
  return groupByOwner(rows.map(({ article_id, tag }) => ({ owner: article_id, tag })));
}

/** The tags of an article's highlights by the highlight's id. Highlights without tags are omitted. */
export const getTagsOfHighlights = (db: ReadableDb, articleId: string): Map<string, string[]> =>
  groupByOwner(
    getRows(
      db,
      sql`SELECT t.highlight_id AS owner, t.tag FROM highlights h JOIN highlight_tags t ON t.highlight_id = h.id
       WHERE h.article_id = ${articleId} ORDER BY t.highlight_id, t.position`,
    ),
  );

/** Replaces the tags of an owner. Inside a transaction. */
export function replaceTags(db: WritableDb, kind: TagOwner, id: string, tags: readonly string[]): void {
  const { table, owner } = tables[kind];
  run(db, sql`DELETE FROM ${table} WHERE ${owner} = ${id}`);
  for (const [position, tag] of normalizeTags(tags).entries()) {
    run(db, sql`INSERT INTO ${table} (${owner}, position, tag) VALUES (${id}, ${position}, ${tag})`);
  }
}
