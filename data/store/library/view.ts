import type { LibraryFilter, LibrarySort } from '../../../core/model/library.ts';
import { getRows } from '../sqlite/database.ts';
import { allOf, listOf, sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { findArticles } from '../search/find-articles.ts';
import { conditionsOf, isKnownName, queryOf } from './conditions.ts';

/** The list as ids in order, small enough for the window to hold all of a large library; rows are fetched when they are shown. */
export interface LibraryView {
  readonly ids: readonly string[];
  /** Larger than the number of ids only when a search found more than are listed. */
  readonly total: number;
}

/** Maximum number of search results that are listed. */
const mostFound = 1_000;

const newest = sql`a.added_at DESC, a.rowid DESC`;
const orders: Readonly<Record<Exclude<LibrarySort, 'match'>, Sql>> = {
  added: newest,
  oldest: sql`a.added_at, a.rowid`,
  opened: sql`(SELECT p.updated_at FROM reading_positions p WHERE p.article_id = a.id) DESC NULLS LAST, ${newest}`,
  date: sql`nullif(a.published_at, '') DESC NULLS LAST, ${newest}`,
  title: sql`nullif(sort_key(a.title), '') NULLS LAST, ${newest}`,
  site: sql`nullif(sort_key(a.site_name), '') NULLS LAST, ${newest}`,
  shortest: sql`a.words, ${newest}`,
  longest: sql`a.words DESC, ${newest}`,
};

/** The ids of the articles that match the filter, in order. With `typing`, the query's last word is a prefix. */
export function viewLibrary(
  db: ReadableDb,
  filter: LibraryFilter,
  sort: LibrarySort,
  { typing = false } = {},
): LibraryView {
  const inTrash = filter.shelf === 'trash';
  const knownName = filter.entity !== null && isKnownName(db, filter.entity) ? filter.entity : null;
  const query = inTrash ? null : queryOf(knownName === null ? filter : { ...filter, entity: null }, typing);
  const where = conditionsOf(filter, knownName);
  if (query !== null) {
    const { total, articles } = findArticles(db, query, where, mostFound);
    const ids = articles.map(({ id }) => id);
    return { total: total(), ids: sort === 'match' ? ids : inOrder(db, ids, sort) };
  }
  const tests = [inTrash ? sql`a.deleted_at IS NOT NULL` : sql`a.deleted_at IS NULL`, ...where];
  const order = sort === 'match' ? (inTrash ? sql`a.deleted_at DESC, a.rowid DESC` : newest) : orders[sort];
  const ids = getRows<{ id: string }>(
    db,
    sql`SELECT a.id FROM articles a WHERE ${allOf(tests)} ORDER BY ${order}`,
  ).map(({ id }) => id);
  return { total: ids.length, ids };
}

const inOrder = (db: ReadableDb, ids: readonly string[], sort: Exclude<LibrarySort, 'match'>): string[] =>
  getRows<{ id: string }>(
    db,
    sql`SELECT a.id FROM articles a WHERE a.id IN ${listOf(ids)} ORDER BY ${orders[sort]}`,
  ).map(({ id }) => id);
