import { noLibraryFilter } from '../../../core/model/library.ts';
import { fuzzyFind } from '../../../core/search/fuzzy-find.ts';
import { foldedWords } from '../../../core/text/words.ts';
import { getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { listOf, sql } from '../sqlite/sql.ts';
import { viewLibrary } from './view.ts';

export interface FoundTitle {
  readonly id: string;
  readonly title: string;
  readonly siteName: string | null;
}

const columns = sql`a.id, a.title, a.site_name AS siteName`;

const listRecent = (db: ReadableDb, limit: number): FoundTitle[] =>
  getRows(
    db,
    sql`SELECT ${columns} FROM articles a LEFT JOIN reading_positions p ON p.article_id = a.id
      WHERE a.deleted_at IS NULL ORDER BY max(coalesce(p.updated_at, ''), a.added_at) DESC LIMIT ${limit}`,
  );

/** The articles whose titles contain all words, the last one in part, by the search index. */
function findIndexed(db: ReadableDb, words: readonly string[], limit: number): FoundTitle[] {
  if (words.length === 0) return [];
  const query = `in:title ${words.map((word) => `${word}*`).join(' ')}`;
  const ids = viewLibrary(db, { ...noLibraryFilter, query }, 'match').ids.slice(0, limit);
  const rows = getRows<FoundTitle>(db, sql`SELECT ${columns} FROM articles a WHERE a.id IN ${listOf(ids)}`);
  return rows.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** Titles with spelling errors, or with parts of words. Reads all titles. */
function findSimilar(db: ReadableDb, typed: string, limit: number): FoundTitle[] {
  const all = getRows<FoundTitle>(db, sql`SELECT ${columns} FROM articles a WHERE a.deleted_at IS NULL`);
  const titles = all.map(({ title, siteName }) => `${title} ${siteName ?? ''}`.toLowerCase());
  return fuzzyFind(titles, typed, limit).flatMap((index) => all[index] ?? []);
}

/**
 * The articles whose title matches what was typed, best first: those with its words, then those with similar ones. For an
 * empty text, those that were read or added last. Archived articles are included.
 */
export function findTitles(db: ReadableDb, typed: string, limit: number): readonly FoundTitle[] {
  if (typed.trim() === '') return listRecent(db, limit);
  const found = findIndexed(db, foldedWords(typed), limit);
  if (found.length >= limit) return found;
  const ids = new Set(found.map(({ id }) => id));
  return [...found, ...findSimilar(db, typed, limit).filter(({ id }) => !ids.has(id))].slice(0, limit);
}
