import type { LibraryFilter, LibrarySort } from '../../../core/model/library.ts';
import { getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { findArticles } from '../search/search.ts';
import { conditionsOf, isKnownName, queryOf } from './conditions.ts';

/** The list as ids in order: light enough to hold all of a large library in the window; rows are fetched as they are seen. */
export interface LibraryView {
  readonly ids: readonly string[];
  /** More than there are ids only when a search found very many. */
  readonly total: number;
}

/** Of a search's results only so many are listed. */
const mostFound = 1_000;

const newest = 'a.added_at DESC, a.rowid DESC';
const orders: Readonly<Record<Exclude<LibrarySort, 'match'>, string>> = {
  added: newest,
  oldest: 'a.added_at, a.rowid',
  opened: `(SELECT p.updated_at FROM reading_positions p WHERE p.article_id = a.id) DESC NULLS LAST, ${newest}`,
  date: `nullif(a.published_at, '') DESC NULLS LAST, ${newest}`,
  title: `nullif(sort_key(a.title), '') NULLS LAST, ${newest}`,
  site: `nullif(sort_key(a.site_name), '') NULLS LAST, ${newest}`,
  shortest: `a.words, ${newest}`,
  longest: `a.words DESC, ${newest}`,
};

/** The ids of the articles that pass the filter, in order. `typing` lets the query's last word go on. */
export function viewLibrary(
  db: ReadableDb,
  filter: LibraryFilter,
  sort: LibrarySort,
  { typing = false } = {},
): LibraryView {
  const inBin = filter.shelf === 'bin';
  const knownName = filter.entity !== null && isKnownName(db, filter.entity) ? filter.entity : null;
  const query = inBin ? null : queryOf(knownName === null ? filter : { ...filter, entity: null }, typing);
  const { where, params } = conditionsOf(filter, knownName);
  if (query !== null) {
    const { total, articles } = findArticles(db, query, { where, params }, mostFound);
    const ids = articles.map(({ id }) => id);
    return { total: total(), ids: sort === 'match' ? ids : inOrder(db, ids, sort) };
  }
  const tests = [inBin ? 'a.deleted_at IS NOT NULL' : 'a.deleted_at IS NULL', ...where];
  const order = sort === 'match' ? (inBin ? 'a.deleted_at DESC, a.rowid DESC' : newest) : orders[sort];
  const ids = getRows<{ id: string }>(
    db,
    `SELECT a.id FROM articles a WHERE ${tests.join(' AND ')} ORDER BY ${order}`,
    params,
  ).map(({ id }) => id);
  return { total: ids.length, ids };
}

const inOrder = (db: ReadableDb, ids: readonly string[], sort: Exclude<LibrarySort, 'match'>): string[] =>
  getRows<{ id: string }>(
    db,
    `SELECT a.id FROM articles a WHERE a.id IN (SELECT value FROM json_each(:ids)) ORDER BY ${orders[sort]}`,
    { ids: JSON.stringify(ids) },
  ).map(({ id }) => id);
