import type { HighlightColor } from '../../../core/model/annotation.ts';
import type { AnchorState } from '../../../core/model/anchor.ts';
import type { NoteEntry, NoteFilter, NoteOwnerKind, NoteSort } from '../../../core/model/notes.ts';
import { nameKey } from '../../../core/text/name-key.ts';
import { getRow, getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { allOf, listOf, sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';
import { isNamed } from '../filters/named-entity.ts';
import { filterToSql, noteScope } from '../filters/filter-sql.ts';
import type { FilterCondition } from '../filters/filter-sql.ts';
import { containsWords } from '../filters/text-conditions.ts';
import { joinShownPlaces, shownQuote, shownState } from '../highlights/highlight-rows.ts';
import { getTags } from '../tags/tags.ts';

interface EntryRow {
  readonly kind: string;
  readonly id: string;
  readonly article_id: string;
  readonly title: string;
  readonly byline: string | null;
  readonly site_name: string | null;
  readonly url: string | null;
  readonly lang: string | null;
  readonly quote: string | null;
  readonly color: string | null;
  readonly state: string | null;
  readonly note: string;
  readonly created_at: string;
  readonly updated_at: string;
}

/** Highlights and article notes as rows of one shape, without deleted ones. */
const entries = sql`
  SELECT 'highlight' AS kind, h.id, h.article_id, ${shownQuote} AS quote, h.color, h.note, h.created_at, h.updated_at,
    coalesce(p.span_start, h.span_start) AS place, coalesce(p.span_end, h.span_end) AS place_end,
    ${shownState} AS state
  FROM highlights h JOIN articles a ON a.id = h.article_id ${joinShownPlaces}
  WHERE h.deleted_at IS NULL
  UNION ALL
  SELECT 'article', n.article_id, n.article_id, NULL, NULL, n.note, n.updated_at, n.updated_at, -1, -1, NULL
  FROM article_notes n WHERE n.note <> ''`;

const tagsOfEntry = sql`
  SELECT tag FROM highlight_tags WHERE e.kind = 'highlight' AND highlight_id = e.id
  UNION ALL SELECT tag FROM article_tags WHERE e.kind = 'article' AND article_id = e.id`;

const orders: Readonly<Record<NoteSort, Sql>> = {
  newest: sql`e.created_at DESC, e.place`,
  changed: sql`e.updated_at DESC, e.place`,
  oldest: sql`e.created_at, e.place`,
  article: sql`fold_text(a.title), e.article_id, e.place, e.created_at`,
};

const scope = noteScope(tagsOfEntry);

/** The text that is searched: quote, note, title of the article, and tags. */
const searchedText = sql`coalesce(e.quote, '') || ' ' || e.note || ' ' || a.title || ' ' ||
  coalesce((SELECT group_concat(tag, ' ') FROM (${tagsOfEntry})), '')`;

/** The conditions of a filter. */
function conditionsOf(filter: NoteFilter): Sql {
  const where = [sql`a.deleted_at IS NULL`, ...containsWords(searchedText, filter.text)];
  const add = (condition: FilterCondition): void => void where.push(filterToSql(condition, scope));
  for (const tag of filter.tags) add({ field: 'tag', value: tag });
  if (filter.colors.length > 0) where.push(sql`e.color IN ${listOf(filter.colors)}`);
  if (filter.articleId !== null) where.push(sql`e.article_id = ${filter.articleId}`);
  if (filter.from !== null) add({ field: 'after', day: filter.from });
  if (filter.to !== null) add({ field: 'until', day: filter.to });
  if (filter.notesOnly) where.push(sql`e.note <> ''`);
  if (filter.entity !== null) where.push(entityCondition(filter.entity));
  return allOf(where);
}

/**
 * A condition for highlights that overlap a mention of the entity. The inner query does not depend on the entry, so it is made once:
 * the analysis of an article is parsed once, not for each of its highlights.
 */
const entityCondition = (name: string): Sql => sql`e.kind = 'highlight' AND e.id IN (
    SELECT h.id FROM (SELECT DISTINCT article_id FROM highlights WHERE deleted_at IS NULL) marked
      CROSS JOIN articles a ON a.id = marked.article_id CROSS JOIN shown_analyses an ON an.article_id = a.id
      CROSS JOIN json_each(an.analysis, '$.entities') en CROSS JOIN json_each(en.value, '$.mentions') m
      CROSS JOIN highlights h ON h.article_id = an.article_id ${joinShownPlaces}
    WHERE marked.article_id IN (SELECT article_id FROM article_entities WHERE ${isNamed(name)})
      AND name_key(en.value ->> '$.name') = ${nameKey(name)} AND h.deleted_at IS NULL
      AND (m.value ->> '$.start') < coalesce(p.span_end, h.span_end)
      AND (m.value ->> '$.end') > coalesce(p.span_start, h.span_start))`;

/** CROSS JOIN keeps the order: from the annotations, which are few, to their articles. */
const from = sql`FROM (${entries}) e CROSS JOIN articles a ON a.id = e.article_id`;

const oneEntry = (kind: string, id: string): Sql =>
  sql`SELECT e.*, a.title, a.byline, a.site_name, a.url, a.lang ${from} WHERE e.kind = ${kind} AND e.id = ${id}`;

const rowToEntry = (db: ReadableDb, row: EntryRow): NoteEntry => ({
  kind: row.kind as NoteOwnerKind,
  id: row.id,
  articleId: row.article_id,
  articleTitle: row.title,
  byline: row.byline,
  siteName: row.site_name,
  url: row.url,
  lang: row.lang,
  quote: row.quote,
  color: row.color as HighlightColor | null,
  state: row.state as AnchorState | null,
  note: row.note,
  tags: getTags(db, row.kind as NoteOwnerKind, row.id),
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

export interface NotePage {
  /** Number of all matching entries. */
  readonly total: number;
  readonly entries: readonly NoteEntry[];
}

const countNotes = (db: ReadableDb, where: Sql): number =>
  getRow<{ total: number }>(db, sql`SELECT count(*) AS total ${from} WHERE ${where}`)?.total ?? 0;

/** A page of the library's highlights and notes. `offset` counts entries. */
export function listNotes(
  db: ReadableDb,
  filter: NoteFilter,
  sort: NoteSort,
  page: { readonly offset: number; readonly limit: number },
): NotePage {
  const where = conditionsOf(filter);
  // Only ids are sorted: with the texts, ten thousand take twice as long. They are counted meanwhile.
  const shown = getRows<{ kind: string; id: string; total: number }>(
    db,
    sql`SELECT e.kind, e.id, count(*) OVER () AS total ${from} WHERE ${where} ORDER BY ${orders[sort]}, e.id
      LIMIT ${page.limit} OFFSET ${page.offset}`,
  );
  // No row has the number when the page is after the last one.
  const total = shown[0]?.total ?? (page.offset === 0 ? 0 : countNotes(db, where));
  const rows = shown.flatMap(({ kind, id }) => getRow<EntryRow>(db, oneEntry(kind, id)) ?? []);
  return { total, entries: rows.map((row) => rowToEntry(db, row)) };
}

/** The entries whose note contains exactly these characters, last changed first. */
export const listNotesContaining = (db: ReadableDb, characters: string): NoteEntry[] =>
  getRows<EntryRow>(
    db,
    sql`SELECT e.*, a.title, a.byline, a.site_name, a.url, a.lang ${from}
     WHERE a.deleted_at IS NULL AND instr(e.note, ${characters}) > 0 ORDER BY e.updated_at DESC, e.id`,
  ).map((row) => rowToEntry(db, row));

/** The ids of all matching entries, for bulk changes. */
export function listNoteIds(db: ReadableDb, filter: NoteFilter): { kind: NoteOwnerKind; id: string }[] {
  const where = conditionsOf(filter);
  return getRows<{ kind: NoteOwnerKind; id: string }>(db, sql`SELECT e.kind, e.id ${from} WHERE ${where}`);
}

/** The articles that have highlights or notes, by title, each with the number of both. */
export function listNotedArticles(db: ReadableDb): { id: string; title: string; entries: number }[] {
  return getRows(
    db,
    sql`SELECT a.id, a.title, count(*) AS entries ${from} WHERE a.deleted_at IS NULL GROUP BY a.id ORDER BY fold_text(a.title)`,
  );
}
