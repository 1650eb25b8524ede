import { nameKey } from '../../../core/model/entity-key.ts';
import type { LibraryFilter } from '../../../core/model/library.ts';
import { parseQuery } from '../../../core/search/parse.ts';
import type { SearchNode, SearchQuery } from '../../../core/search/query.ts';
import { piecesOf } from '../../../core/search/tokens.ts';
import { getRow } from '../sqlite/database.ts';
import type { Db } from '../sqlite/database.ts';
import { dayOfArticle, hasCondition, stateConditions } from '../search/query-sql.ts';
import type { Conditions } from '../search/search.ts';

/** Whether articles name exactly this: then they are listed, as on its page, and not all whose names hold its words. */
export const isKnownName = (db: Db, name: string): boolean =>
  getRow(db, 'SELECT 1 FROM article_entities WHERE name_key = :key LIMIT 1', { key: nameKey(name) }) !==
  undefined;

/** What is looked for by words: what was typed and, as the index knows it, an entity that is not known by its whole name. */
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
 * The filter's other conditions, over `articles a`; that of the shelf is among them, but not that of the bin.
 * @param knownName the name of an entity, as `isKnownName` knows it.
 */
export function conditionsOf(filter: LibraryFilter, knownName: string | null): Conditions {
  const where: string[] = [];
  const params: Record<string, string> = {};
  const param = (value: string): string => {
    const name = `f${Object.keys(params).length}`;
    params[name] = value;
    return `:${name}`;
  };
  const { shelf, collectionId, state, tags, site, from, to, withNotes } = filter;
  if (shelf === 'starred') where.push(stateConditions.starred);
  if (shelf === 'archive') where.push(stateConditions.archived);
  if (knownName !== null)
    where.push(
      `a.id IN (SELECT article_id FROM article_entities WHERE name_key = ${param(nameKey(knownName))})`,
    );
  // In a collection, and when one looks for words or a name, the archive is looked at too.
  if (shelf === 'all' && collectionId === null && filter.query.trim() === '' && filter.entity === null)
    where.push(`NOT ${stateConditions.archived}`);
  if (collectionId !== null)
    where.push(
      `a.id IN (SELECT article_id FROM collection_articles WHERE collection_id = ${param(collectionId)})`,
    );
  if (state !== null) where.push(stateConditions[state]);
  for (const tag of tags) {
    const value = param(tag);
    where.push(`(a.id IN (SELECT article_id FROM article_tags WHERE fold_text(tag) = fold_text(${value}))
      OR a.id IN (SELECT h.article_id FROM highlights h JOIN highlight_tags t ON t.highlight_id = h.id
        WHERE h.deleted_at IS NULL AND fold_text(t.tag) = fold_text(${value})))`);
  }
  if (site !== null) where.push(`a.site_name = ${param(site)}`);
  if (from !== null) where.push(`${dayOfArticle} >= ${param(from)}`);
  if (to !== null) where.push(`${dayOfArticle} <= ${param(to)}`);
  if (withNotes) where.push(`(${hasCondition('note')} OR ${hasCondition('highlight')})`);
  return { where, params };
}
