import type { LibraryFilter } from '../../../core/model/library.ts';
import { parseQuery } from '../../../core/search/parse.ts';
import type { SearchNode, SearchQuery } from '../../../core/search/query.ts';
import { piecesOf } from '../../../core/search/tokens.ts';
import { getRow } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { isNamed } from '../filters/named-entity.ts';
import { hasCondition, stateConditions } from '../filters/article-states.ts';
import { articleScope, filterToSql } from '../filters/filter-sql.ts';
import type { FilterCondition } from '../filters/filter-sql.ts';
import { anyOf, sql } from '../sqlite/sql.ts';
import type { Sql } from '../sqlite/sql.ts';

/** Whether this is the whole name of an entity: then its articles are listed, and not all that contain the words. */
export const isKnownName = (db: ReadableDb, name: string): boolean =>
  getRow(db, sql`SELECT 1 FROM library_entities WHERE ${isNamed(name)}`) !== undefined;

/** The words to search for: what was typed, and the name of an entity unless it is a known whole name. */
export function queryOf(filter: Pick<LibraryFilter, 'query' | 'entity'>, typing: boolean): SearchQuery {
  const typed = parseQuery(filter.query, { typing });
  if (filter.entity === null) return typed;
  const entity: SearchNode = {
    kind: 'words',
    pieces: piecesOf(filter.entity),
    prefix: false,
    part: 'entities',
  };
  if (entity.pieces.length === 0) return typed;
  return typed === null ? entity : { kind: 'all', nodes: [typed, entity] };
}

/**
 * The filter's other conditions on `articles a`, including that of the shelf, but not that of the trash.
 * @param knownName the whole name of an entity, see `isKnownName`
 */
export function conditionsOf(filter: LibraryFilter, knownName: string | null): Sql[] {
  const where: Sql[] = [];
  const add = (condition: FilterCondition): void => void where.push(filterToSql(condition, articleScope));
  const { shelf, collectionId, state, tags, site, from, to, withNotes } = filter;
  if (shelf === 'starred') add({ field: 'is', what: 'starred' });
  if (shelf === 'archive') add({ field: 'is', what: 'archived' });
  if (knownName !== null)
    where.push(sql`a.id IN (SELECT article_id FROM article_entities WHERE ${isNamed(knownName)})`);
  // In a collection, and in a search for words or a name, archived articles are included.
  if (shelf === 'all' && collectionId === null && filter.query.trim() === '' && filter.entity === null)
    where.push(sql`NOT ${stateConditions.archived}`);
  if (collectionId !== null)
    where.push(
      sql`a.id IN (SELECT article_id FROM collection_articles WHERE collection_id = ${collectionId})`,
    );
  if (state !== null) add({ field: 'is', what: state });
  for (const tag of tags) add({ field: 'tag', value: tag });
  if (site !== null) add({ field: 'siteName', value: site });
  if (from !== null) add({ field: 'after', day: from });
  if (to !== null) add({ field: 'until', day: to });
  if (withNotes) where.push(anyOf([hasCondition('note'), hasCondition('highlight')]));
  return where;
}
