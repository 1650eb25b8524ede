import type { EntityKind } from '../../../core/model/analysis.ts';
import type {
  EntityArticle,
  EntityPage,
  LibraryCompanion,
  LibraryEntity,
} from '../../../core/model/entities/library-entity.ts';
import { nameKey } from '../../../core/text/name-key.ts';
import { getRow, getRows } from '../sqlite/database.ts';
import type { ReadableDb } from '../sqlite/database.ts';
import { allOf, sql } from '../sqlite/sql.ts';
import { isNamed } from '../filters/named-entity.ts';

export interface EntityListFilter {
  /** A part of the name; case and accents are ignored. */
  readonly text: string;
  readonly kind: EntityKind | null;
}

export interface EntityList {
  /** Number of all matching entities. */
  readonly total: number;
  readonly entries: readonly LibraryEntity[];
}

/** The most frequent spelling of the name; the longer one of two that are equally frequent. */
const commonName = sql`(SELECT s.name FROM entity_spellings s WHERE s.kind = e.kind AND s.name_key = e.name_key
  ORDER BY s.articles DESC, length(s.name) DESC, s.name LIMIT 1)`;

const anyDescription = sql`(SELECT max(d.description) FROM article_entities d
  WHERE d.kind = e.kind AND d.name_key = e.name_key AND d.description IS NOT NULL AND d.counted = 1)`;

const columns = sql`e.kind, e.name_key AS nameKey, ${commonName} AS name, ${anyDescription} AS description,
  e.articles, e.mentions, e.quotes`;

/** The entities of the library: those in the most articles first, then those with the most mentions. */
export function listLibraryEntities(
  db: ReadableDb,
  { text, kind }: EntityListFilter,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): EntityList {
  const wanted = nameKey(text);
  const where = allOf([
    ...(kind === null ? [] : [sql`e.kind = ${kind}`]),
    ...(wanted === '' ? [] : [sql`instr(e.name_key, ${wanted}) > 0`]),
  ]);
  const total = getRow<{ total: number }>(
    db,
    sql`SELECT count(*) AS total FROM library_entities e WHERE ${where}`,
  );
  const entries = getRows<LibraryEntity>(
    db,
    sql`SELECT ${columns} FROM library_entities e INDEXED BY library_entities_by_use WHERE ${where}
     ORDER BY e.articles DESC, e.mentions DESC, e.name_key LIMIT ${limit} OFFSET ${offset}`,
  );
  return { total: total?.total ?? 0, entries };
}

/** The shortest names that contain these words, without regard to case and accents. */
export const findNames = (
  db: ReadableDb,
  text: string,
  limit: number,
): { readonly kind: EntityKind; readonly name: string }[] =>
  getRows(
    db,
    sql`SELECT e.kind, ${commonName} AS name FROM library_entities e WHERE instr(e.name_key, ${nameKey(text)}) > 0
     ORDER BY length(e.name_key), e.articles DESC, e.name_key LIMIT ${limit}`,
  );

/** The kind and name of the most mentioned entity with this name; null when no article mentions one. */
export function findLibraryEntity(
  db: ReadableDb,
  name: string,
): { readonly kind: EntityKind; readonly name: string } | null {
  const found = getRow<{ kind: EntityKind; name: string }>(
    db,
    sql`SELECT e.kind, ${commonName} AS name FROM library_entities e
      WHERE ${isNamed(name)} ORDER BY e.mentions DESC LIMIT 1`,
  );
  return found ?? null;
}

/** Maximum number of entities from the same articles. */
const mostCompanions = 24;
/** Number of articles whose entities are compared: those with the most mentions. */
const mostCompanionArticles = 500;

/** Articles in the reply to a page; the others are read by `listEntityArticles`. */
const firstArticles = 60;

/** The articles that mention an entity, those with the most mentions first. */
export function listEntityArticles(
  db: ReadableDb,
  { kind, name }: { readonly kind: EntityKind; readonly name: string },
  { offset, limit }: { readonly offset: number; readonly limit: number },
): EntityArticle[] {
  return getRows(
    db,
    sql`SELECT a.id AS articleId, a.title, a.site_name AS siteName, a.published_at AS publishedAt, a.added_at AS addedAt,
       e.mentions, e.quotes FROM article_entities e JOIN articles a ON a.id = e.article_id
     WHERE e.kind = ${kind} AND e.name_key = ${nameKey(name)} AND e.counted = 1
     ORDER BY e.mentions DESC, a.added_at DESC, e.article_id LIMIT ${limit} OFFSET ${offset}`,
  );
}

/** An entity across all articles; null when no article mentions it any more. */
export function getEntityPage(db: ReadableDb, kind: EntityKind, name: string): EntityPage | null {
  const key = nameKey(name);
  const entity = getRow<LibraryEntity>(
    db,
    sql`SELECT ${columns} FROM library_entities e WHERE e.kind = ${kind} AND e.name_key = ${key}`,
  );
  if (!entity) return null;
  const inArticles = listEntityArticles(db, { kind, name }, { offset: 0, limit: firstArticles });
  const companions = getRows<LibraryCompanion>(
    db,
    sql`SELECT e.kind, e.name_key AS nameKey, ${commonName} AS name, count(*) AS articles
     FROM (SELECT article_id, mentions FROM article_entities WHERE kind = ${kind} AND name_key = ${key} AND counted = 1
         ORDER BY mentions DESC LIMIT ${mostCompanionArticles}) me
       JOIN article_entities e ON e.article_id = me.article_id
     WHERE NOT (e.kind = ${kind} AND e.name_key = ${key})
     GROUP BY e.kind, e.name_key ORDER BY articles DESC, sum(min(e.mentions, me.mentions)) DESC, nameKey
     LIMIT ${mostCompanions}`,
  );
  return { ...entity, inArticles, companions };
}
